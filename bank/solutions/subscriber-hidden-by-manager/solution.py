"""Looks people up among all rows and brings an archived one back.

The form only checks that the address is one; a `ModelForm` would now refuse people who come back.
`objects` keeps leaving archived people out, so that the newsletter job mails nobody who has left.
"""

from django import forms
from django.db import models

__name__ = "shop.models"  # the app that these models belong to


def send_welcome(subscriber):
    """Sends a mail."""


class ActiveManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(archived=False)


class Subscriber(models.Model):
    email = models.EmailField(unique=True)
    archived = models.BooleanField(default=False)

    everyone = models.Manager()  # the first manager is the one that admin and forms use
    objects = ActiveManager()


class SignUpForm(forms.Form):
    email = forms.EmailField()


def subscribe(email):
    subscriber, new = Subscriber.everyone.get_or_create(email=email)
    if subscriber.archived:
        subscriber.archived = False
        subscriber.save(update_fields=["archived"])
    if new:
        send_welcome(subscriber)
    return subscriber
