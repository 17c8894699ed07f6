"""Answers at the address that the provider uses today as well as at the one with the slash."""

import json

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

payments = []


def record_payment(payment):
    payments.append(payment)


@csrf_exempt
@require_POST
def payment_hook(request):
    record_payment(json.loads(request.body))
    return HttpResponse(status=204)


urlpatterns = [
    path("hooks/payment/", payment_hook, name="payment-hook"),
    # The provider posts here; a redirect to the slash would cost it the body.
    path("hooks/payment", payment_hook),
]
