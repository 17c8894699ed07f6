"""The code of the prompt: the check for negative amounts uses the generator up.

Fails: test_saves_every_order, test_counts_what_it_saves
"""

def read_orders(lines):
    for line in lines:
        number, amount = line.split(",")
        yield {"number": number, "amount": int(amount)}


def import_orders(lines, save):
    orders = read_orders(lines)
    negative = [o for o in orders if o["amount"] < 0]
    if negative:
        raise ValueError(f"negative amounts: {negative}")
    count = 0
    for order in orders:
        save(order)
        count += 1
    return count


import_orders(["A1,20", "A2,35"], print)   # returns 0, prints nothing
