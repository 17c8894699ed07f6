"""Level 2: bugs get out and the outage is logged, but it still counts as a score of 0.

Fails: test_an_outage_holds_the_money_back
"""

import logging

log = logging.getLogger("payouts")


def daily_limit(settings):
    return int(settings["daily_limit"])


def risk_score(client, seller):
    try:
        return client.get(f"/risk/{seller}")["score"]
    except OSError:
        log.exception("no score")
        return 0


def pay_out(client, settings, bank, seller, cents):
    if cents > daily_limit(settings):
        return "refused"
    if risk_score(client, seller) > 80:
        return "review"
    bank.send(seller, cents)
    return "paid"
