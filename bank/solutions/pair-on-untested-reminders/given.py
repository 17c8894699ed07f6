"""The code of the prompt: a mail each day after the third week, and one refused address ends the run.

Fails: test_step_3_reminds_every_seventh_day, test_step_3_sends_nothing_on_other_days,
test_step_4_one_bad_address_does_not_stop_the_others
"""

import json
import smtplib
from datetime import date

INVOICES = "/srv/invoices.json"


def remind():
    sent = 0
    for invoice in json.load(open(INVOICES)):
        due = date.fromisoformat(invoice["due"])
        late = (date.today() - due).days
        if invoice["paid"]:
            continue
        if late == 7 or late == 14 or late > 21:
            fee = 0 if late == 7 else 500
            text = f"{invoice['number']}: {invoice['cents'] + fee}"
            mail = smtplib.SMTP("mail")
            mail.sendmail("us@shop", invoice["to"], text)
            sent += 1
    return sent
