"""Level 3: mends error and admin, but the form refuses who comes back until somebody asks about it.

Fails: test_the_form_lets_somebody_back_in
"""

from django import forms
from django.db import models

__name__ = "shop.models"


def send_welcome(subscriber):
    """Sends a mail."""


class ActiveManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(archived=False)


class Subscriber(models.Model):
    email = models.EmailField(unique=True)
    archived = models.BooleanField(default=False)

    everyone = models.Manager()
    objects = ActiveManager()


class SignUpForm(forms.ModelForm):
    class Meta:
        model = Subscriber
        fields = ["email"]


def subscribe(email):
    subscriber, new = Subscriber.everyone.get_or_create(email=email)
    if subscriber.archived:
        subscriber.archived = False
        subscriber.save(update_fields=["archived"])
    if new:
        send_welcome(subscriber)
    return subscriber
