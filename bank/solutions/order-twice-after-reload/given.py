"""The code of the prompt: the thank-you page is the answer to the POST, so a reload orders again.

Fails: test_a_reload_orders_nothing
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
        order = form.save()
        return render(request, "orders/thanks.html", {"order": order})
    return render(request, "orders/checkout.html", {"form": form})


urlpatterns = [path("checkout/", checkout)]
