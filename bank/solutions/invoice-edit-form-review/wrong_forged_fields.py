"""Level 2: limits the look-up to the owner, but hidden inputs can still be forged.

Fails: test_two_fields_are_enough, test_other_fields_cannot_be_set
"""

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
        fields = "__all__"


@login_required
def edit_invoice(request, pk):
    invoice = get_object_or_404(Invoice, pk=pk, owner=request.user)
    form = InvoiceForm(request.POST or None, instance=invoice)
    if form.is_valid():
        form.save()
        return redirect("invoice-detail", pk=pk)
    return render(request, "invoices/edit.html", {"form": form})
