import contextlib

import solution


def invoice(customer, lines, **options):
    """Prints an invoice through the functions of the prompt, or through the one that replaces them."""
    if hasattr(solution, "add_line"):
        for text, cents in lines:
            solution.add_line(text, cents)
        return solution.render(customer, **options)
    return solution.render(customer, lines, **options)


def test_prints_lines_and_total():
    printed = invoice("Ann", [("chair", 1000), ("lamp", 500)])
    assert printed == "Invoice for Ann\nchair: 10.00\nlamp: 5.00\nTotal 18.00 EUR"


def test_takes_options():
    assert invoice("Ann", [("chair", 1000)], tax=0, currency="CHF").endswith("Total 10.00 CHF")


def test_options_end_with_their_invoice():
    invoice("Ann", [("chair", 1000)], tax=0, currency="CHF")
    assert invoice("Ben", [("chair", 1000)]).endswith("Total 12.00 EUR")


def test_lines_of_a_failed_invoice_do_not_reach_the_next():
    with contextlib.suppress(TypeError):
        invoice("Ann", [("chair", 1000)], tax="20")
    assert "chair" not in invoice("Ben", [("lamp", 500)], tax=20)
