"""Level 2: one loop checks and saves, so that part of a bad file is saved.

Fails: test_saves_nothing_of_a_bad_file
"""


def read_orders(lines):
    for line in lines:
        number, amount = line.split(",")
        yield {"number": number, "amount": int(amount)}


def import_orders(lines, save):
    count = 0
    for order in read_orders(lines):
        if order["amount"] < 0:
            raise ValueError(f"negative amount: {order}")
        save(order)
        count += 1
    return count
