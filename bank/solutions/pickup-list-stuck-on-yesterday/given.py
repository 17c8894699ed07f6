"""The code of the prompt: day and time are fixed when the class is made.

Fails: test_the_list_follows_the_day, test_the_printed_time_follows_the_clock
"""

from django.db import models
from django.utils import timezone
from django.views.generic import ListView


class Order(models.Model):
    due = models.DateField()

    class Meta:
        app_label = "shop"


class DueToday(ListView):
    queryset = Order.objects.filter(due=timezone.localdate())
    context_object_name = "orders"
    template_name = "orders/today.html"
    extra_context = {"printed_at": timezone.now()}
