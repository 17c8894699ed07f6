"""A redirect after success: the page that says thank you is fetched with GET and can be reloaded.

The number is kept in the visitor's session, so that nobody reads other orders by counting.
"""

from django import forms
from django.http import Http404
from django.shortcuts import redirect, render
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
        request.session["order"] = form.save()["number"]
        return redirect("order-thanks")
    return render(request, "orders/checkout.html", {"form": form})


def thanks(request):
    number = request.session.get("order")
    if number is None:
        raise Http404
    order = {"number": number, **orders[number - 1]}
    return render(request, "orders/thanks.html", {"order": order})


urlpatterns = [
    path("checkout/", checkout),
    path("checkout/thanks/", thanks, name="order-thanks"),
]
