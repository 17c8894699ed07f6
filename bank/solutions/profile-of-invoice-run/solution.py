"""Reads the rates once in `run` and looks them up in a dict that is built once.

Reading costs one file however many orders there are, and a line no longer walks the rates.
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
    rates = dict(load_rates())
    return [invoice(order, rates) for order in orders]


def invoice(order, rates):
    text = []
    for item, count in order:
        text.append(format_line(item, count, count * rates[item]))
    return "\n".join(text)
