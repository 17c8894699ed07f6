"""The server decides both: whose invoice it is, and which two fields the form may change."""

from django import forms
from django.contrib.auth.decorators import login_required
from django.db import models
from django.shortcuts import get_object_or_404, redirect, render


class Customer(models.Model):
    is_authenticated = True

    class Meta:
        app_label = "shop"


class Invoice(models.Model):
    owner = models.ForeignKey(Customer, models.CASCADE)
    amount = models.IntegerField()
    paid = models.BooleanField(default=False)
    recipient = models.CharField(max_length=80)
    note = models.TextField(blank=True)

    class Meta:
        app_label = "shop"


class InvoiceForm(forms.ModelForm):
    class Meta:
        model = Invoice
        fields = ["recipient", "note"]


@login_required
def edit_invoice(request, pk):
    invoice = get_object_or_404(Invoice, pk=pk, owner=request.user)
    form = InvoiceForm(request.POST or None, instance=invoice)
    if form.is_valid():
        form.save()
        return redirect("invoice-detail", pk=pk)
    return render(request, "invoices/edit.html", {"form": form})
