"""Level 2: mends the day, but the time at the top is still worked out once.

Fails: test_the_printed_time_follows_the_clock
"""

from django.db import models
from django.utils import timezone
from django.views.generic import ListView


class Order(models.Model):
    due = models.DateField()

    class Meta:
        app_label = "shop"


class DueToday(ListView):
    context_object_name = "orders"
    template_name = "orders/today.html"
    extra_context = {"printed_at": timezone.now()}

    def get_queryset(self):
        return Order.objects.filter(due=timezone.localdate())
