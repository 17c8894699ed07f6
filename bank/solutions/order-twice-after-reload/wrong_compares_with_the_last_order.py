"""Level 2: refuses content equal to the last order, so that nobody can order a thing twice.

Fails: test_the_same_thing_can_be_ordered_again
"""

from django import forms
from django.shortcuts import render
from django.urls import path

orders = []


class OrderForm(forms.Form):
    item = forms.CharField()
    email = forms.EmailField()

    def save(self):
        orders.append(self.cleaned_data)
        return {"number": len(orders), **self.cleaned_data}


def checkout(request):
    form = OrderForm(request.POST or None)
    if form.is_valid():
        if orders and orders[-1] == form.cleaned_data:
            order = {"number": len(orders), **orders[-1]}
        else:
            order = form.save()
        return render(request, "orders/thanks.html", {"order": order})
    return render(request, "orders/checkout.html", {"form": form})


urlpatterns = [path("checkout/", checkout)]
