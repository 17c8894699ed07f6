"""The code of the prompt: the manager hides the row that the unique index counts.

Fails: test_somebody_who_comes_back_is_subscribed, test_the_admin_can_find_archived_people
"""

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
    objects = ActiveManager()


def subscribe(email):
    subscriber, new = Subscriber.objects.get_or_create(email=email)
    if new:
        send_welcome(subscriber)
    return subscriber
