"""Level 2: a dict of rates, but read and built anew in every call of `invoice`.

Fails: test_reads_the_rates_once
"""

RATES = [("tea", 3), ("jam", 5)]
LOADS = []


def load_rates():
    """Stands for reading the CSV file."""
    LOADS.append(1)
    return list(RATES)


def format_line(item, count, price):
    return f"{count} {item}: {price}"


def run(orders):
    return [invoice(order) for order in orders]


def invoice(order):
    rates = dict(load_rates())
    text = []
    for item, count in order:
        text.append(format_line(item, count, count * rates[item]))
    return "\n".join(text)
