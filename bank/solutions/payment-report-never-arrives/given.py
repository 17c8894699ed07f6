"""The code of the prompt: only the address with a slash has a view, so the POST is redirected.

Fails: test_a_report_to_the_stored_address_is_recorded, test_the_stored_address_does_not_redirect,
test_a_get_is_refused_at_the_stored_address
"""

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
]
