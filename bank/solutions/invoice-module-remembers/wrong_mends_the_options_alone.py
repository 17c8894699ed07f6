"""Level 2: the options are mended, the lines still belong to the module.

Fails: test_lines_of_a_failed_invoice_do_not_reach_the_next
"""

_lines = []


def add_line(text, cents):
    _lines.append((text, cents))


def render(customer, currency="EUR", tax=20):
    net = sum(cents for _, cents in _lines)
    gross = net * (100 + tax) // 100
    rows = [f"{text}: {cents / 100:.2f}" for text, cents in _lines]
    rows.append(f"Total {gross / 100:.2f} {currency}")
    _lines.clear()
    return f"Invoice for {customer}\n" + "\n".join(rows)
