"""The code of the prompt: whatever fails becomes a value with which the money goes out.

Fails: test_an_outage_holds_the_money_back, test_a_broken_answer_holds_the_money_back, test_a_broken_limit_holds_the_money_back
"""

def daily_limit(settings):
    try:
        return int(settings["daily_limit"])
    except Exception:
        return 10_000_000


def risk_score(client, seller):
    try:
        return client.get(f"/risk/{seller}")["score"]
    except Exception:
        return 0


def pay_out(client, settings, bank, seller, cents):
    if cents > daily_limit(settings):
        return "refused"
    if risk_score(client, seller) > 80:
        return "review"
    bank.send(seller, cents)
    return "paid"
