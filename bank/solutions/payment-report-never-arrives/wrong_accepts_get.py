"""Level 1: deletes the decorator; the redirected GET still has no body, so nothing is recorded.

Fails: test_a_report_to_the_stored_address_is_recorded, test_the_stored_address_does_not_redirect,
test_a_get_is_refused_at_the_stored_address
"""

import json

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

payments = []


def record_payment(payment):
    payments.append(payment)


@csrf_exempt
def payment_hook(request):
    record_payment(json.loads(request.body))
    return HttpResponse(status=204)


urlpatterns = [
    path("hooks/payment/", payment_hook, name="payment-hook"),
]
