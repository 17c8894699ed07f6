"""The lookup itself refuses an unknown code, so the type is true and the error names the code."""

PRICES: dict[str, int] = {"pen": 120, "ink": 900}


def price_of(code: str) -> int:
    return PRICES[code]


def invoice_total(codes: list[str]) -> int:
    return sum(price_of(code) for code in codes)
