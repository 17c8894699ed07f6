"""Level 2: changes the rule without a table of days, so that invoices are reminded that are not late.

Fails: test_step_3_sends_nothing_before_it_is_late, test_step_4_one_bad_address_does_not_stop_the_others
"""

import json
import smtplib
from datetime import date

INVOICES = "/srv/invoices.json"


def remind():
    sent = 0
    for invoice in json.load(open(INVOICES)):
        late = (date.today() - date.fromisoformat(invoice["due"])).days
        if not invoice["paid"] and late % 7 == 0:
            fee = 500 if late >= 14 else 0
            text = f"{invoice['number']}: {invoice['cents'] + fee}"
            smtplib.SMTP("mail").sendmail("us@shop", invoice["to"], text)
            sent += 1
    return sent
