"""The code of the prompt: `get` gives None for an unknown code, and the type says otherwise.

Fails: test_mypy_is_content, test_the_error_names_the_unknown_code
"""

PRICES: dict[str, int] = {"pen": 120, "ink": 900}


def price_of(code: str) -> int:
    return PRICES.get(code)


def invoice_total(codes: list[str]) -> int:
    return sum(price_of(code) for code in codes)
