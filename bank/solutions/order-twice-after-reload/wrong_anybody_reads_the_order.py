"""Level 3: redirects after success, but whoever counts up the address reads other people's orders.

Fails: test_another_visitor_does_not_see_the_order
"""

from django import forms
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
        return redirect("order-thanks", number=form.save()["number"])
    return render(request, "orders/checkout.html", {"form": form})


def thanks(request, number):
    order = {"number": number, **orders[number - 1]}
    return render(request, "orders/thanks.html", {"order": order})


urlpatterns = [
    path("checkout/", checkout),
    path("thanks/<int:number>/", thanks, name="order-thanks"),
]
