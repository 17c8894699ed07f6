"""The code of the prompt: the south is read, the north is broken, a cent is lost, and no test says so.

Fails: test_reads_the_north, test_loses_no_cent, test_the_tests_pass, test_the_tests_catch_the_old_line,
    test_the_tests_catch_the_change
"""

def cents(text):
    """Read an amount of either shop as whole cents."""
    # before: return int(float(text) * 100)
    text = text.replace(".", "").replace(",", ".")
    return int(float(text) * 100)


def read_prices(lines):
    """Prices in cents by article, from lines like 'lamp;12'."""
    prices = {}
    for line in lines:
        article, amount = line.split(";")
        prices[article] = cents(amount.strip())
    return prices
