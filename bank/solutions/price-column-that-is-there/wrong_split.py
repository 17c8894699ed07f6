"""Level 2: mark and prices are mended, but the fields are split by hand.

Fails: test_the_new_export, test_files_without_a_mark, test_a_separator_within_quotes,
test_a_line_break_within_quotes
"""


def read_prices(path):
    prices = {}
    with open(path, encoding="utf-8-sig") as file:
        for line in file.read().splitlines()[1:]:
            sku, _, price = line.split(";")[:3]
            prices[sku] = float(price.replace(".", "").replace(",", "."))
    return prices
