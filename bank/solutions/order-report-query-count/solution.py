"""Joins the customers and prefetches only the lines that the report shows: two queries for any
number of orders.
"""

from django.db import models
from django.db.models import Prefetch


class Customer(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        app_label = "shop"


class Order(models.Model):
    customer = models.ForeignKey(Customer, models.PROTECT)

    class Meta:
        app_label = "shop"


class Line(models.Model):
    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    sku = models.CharField(max_length=20)
    cancelled = models.BooleanField(default=False)

    class Meta:
        app_label = "shop"


def report():
    active = Line.objects.filter(cancelled=False).order_by("sku")
    orders = Order.objects.select_related("customer").prefetch_related(
        Prefetch("lines", queryset=active, to_attr="active_lines")
    )[:50]
    return [(order.customer.name, [line.sku for line in order.active_lines]) for order in orders]
