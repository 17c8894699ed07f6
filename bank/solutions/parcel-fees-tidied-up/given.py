"""The code of the prompt: three kinds of parcels cost more or end in an error, and no test says so.

Fails: test_fees_at_the_limits_stay, test_express_fees_stay, test_an_unknown_zone_costs_as_before, test_the_tests_pass,
    test_the_tests_catch_a_limit, test_the_tests_catch_the_express_fee, test_the_tests_catch_an_unknown_zone
"""

def old_fee(kg, zone, express):
    fee = 400
    if kg > 2:
        fee = 700
    if kg > 10:
        fee = 1500
    if zone == "B":
        fee += 300
    elif zone == "C":
        fee *= 2
    if express and fee < 900:
        fee = 900
    elif express:
        fee = fee * 3 // 2
    return fee


STEPS = [(2, 400), (10, 700)]
EXTRA = {"A": (1, 0), "B": (1, 300), "C": (2, 0)}


def fee(kg, zone, express):
    base = next((fee for top, fee in STEPS if kg < top), 1500)
    factor, plus = EXTRA[zone]
    total = base * factor + plus
    return max(900, total * 3 // 2) if express else total
