"""The code of the prompt: options and lines outlive the invoice that they were meant for.

Fails: test_options_end_with_their_invoice, test_lines_of_a_failed_invoice_do_not_reach_the_next
"""

OPTIONS = {"currency": "EUR", "tax": 20}
_lines = []


def add_line(text, cents):
    _lines.append((text, cents))


def render(customer, **options):
    OPTIONS.update(options)
    net = sum(cents for _, cents in _lines)
    gross = net * (100 + OPTIONS["tax"]) // 100
    rows = [f"{text}: {cents / 100:.2f}" for text, cents in _lines]
    rows.append(f"Total {gross / 100:.2f} {OPTIONS['currency']}")
    _lines.clear()
    return f"Invoice for {customer}\n" + "\n".join(rows)
