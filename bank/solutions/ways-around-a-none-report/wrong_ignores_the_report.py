"""Level 1: silences the report, and the sum fails without a word about the code.

Fails: test_the_error_names_the_unknown_code, test_nothing_is_ignored
"""

PRICES: dict[str, int] = {"pen": 120, "ink": 900}


def price_of(code: str) -> int:
    return PRICES.get(code)  # type: ignore


def invoice_total(codes: list[str]) -> int:
    return sum(price_of(code) for code in codes)
