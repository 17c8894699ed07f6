"""Level 2: reads the rates once, and still searches them for every line.

Fails: test_does_not_walk_the_rates_for_every_line
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
    rates = load_rates()
    return [invoice(order, rates) for order in orders]


def find_rate(rates, item):
    for known, rate in rates:
        if known == item:
            return rate


def invoice(order, rates):
    text = []
    for item, count in order:
        text.append(format_line(item, count, count * find_rate(rates, item)))
    return "\n".join(text)
