"""Without a score a person decides; a broken setting or answer is an error and ends the payout."""

import logging

log = logging.getLogger("payouts")


def daily_limit(settings):
    return int(settings["daily_limit"])


def risk_score(client, seller):
    """The score, or None while the service cannot be reached."""
    try:
        answer = client.get(f"/risk/{seller}")
    except OSError as error:
        log.warning("no risk score for %s: %s", seller, error)
        return None
    return answer["score"]


def pay_out(client, settings, bank, seller, cents):
    if cents > daily_limit(settings):
        return "refused"
    score = risk_score(client, seller)
    if score is None or score > 80:
        return "review"
    bank.send(seller, cents)
    return "paid"
