"""Level 2: joins the customers, but filtering the prefetched lines still asks for each order.

Fails: test_the_number_of_queries_does_not_grow, test_at_most_three_queries
"""

from django.db import models


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
    rows = []
    for order in Order.objects.select_related("customer").prefetch_related("lines")[:50]:
        active = order.lines.filter(cancelled=False).order_by("sku")
        rows.append((order.customer.name, [line.sku for line in active]))
    return rows
