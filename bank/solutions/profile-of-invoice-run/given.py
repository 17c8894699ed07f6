"""The code of the prompt: the rates are read for every order and searched for every line.

Fails: test_reads_the_rates_once, test_does_not_walk_the_rates_for_every_line
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


def find_rate(rates, item):
    for known, rate in rates:
        if known == item:
            return rate


def invoice(order):
    rates = load_rates()     # reads the CSV file of rates
    text = []
    for item, count in order:
        price = count * find_rate(rates, item)
        text.append(format_line(item, count, price))
    return "\n".join(text)
