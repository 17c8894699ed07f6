from decimal import Decimal

import pytest
from solution import reconcile

INVOICES = [
    ("2025-1", "Abel", "120.10"),
    ("2025-2", "Brand", "75.50"),
    ("2025-12", "Costa", "40.00"),
]


@pytest.fixture
def run(tmp_path):
    def run(payments, invoices=INVOICES):
        paths = tmp_path / "invoices.csv", tmp_path / "payments.csv"
        for path, header, rows in [
            (paths[0], "number,customer,amount", invoices),
            (paths[1], "date,amount,reference", payments),
        ]:
            lines = [header, *(",".join(f'"{cell}"' for cell in row) for row in rows)]
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return reconcile(*paths)

    return run


def paid(amount, reference):
    return ("2025-03-05", amount, reference)


def amounts(still_open):
    return {number: Decimal(str(rest)) for number, rest in still_open.items()}


def test_the_sample(run):
    still_open, unclear = run(
        [
            paid("100.00", "Invoice 2025-1"),
            paid("20.10", "2025-1, rest"),
            paid("40.00", "Invoice 2025-12"),
            paid("75.50", "thank you"),
        ]
    )
    assert amounts(still_open) == {"2025-1": 0, "2025-2": 0, "2025-12": 0}
    assert list(unclear) == []


def test_an_invoice_without_payment_is_open(run):
    still_open, unclear = run([])
    assert amounts(still_open) == {
        "2025-1": Decimal("120.10"),
        "2025-2": Decimal("75.50"),
        "2025-12": Decimal("40"),
    }
    assert list(unclear) == []


def test_parts_add_up_to_the_cent(run):
    small = [("2025-1", "Abel", "0.30")]
    still_open, _ = run([paid("0.10", "2025-1"), paid("0.20", "2025-1")], small)
    assert amounts(still_open) == {"2025-1": 0}


def test_a_longer_number_is_another_invoice(run):
    still_open, _ = run([paid("15.00", "Invoice 2025-12")])
    assert amounts(still_open)["2025-12"] == 25
    assert amounts(still_open)["2025-1"] == Decimal("120.10")


def test_a_payment_that_fits_nothing_is_unclear(run):
    still_open, unclear = run([paid("33.00", "gift")])
    assert [(row["amount"], row["reference"]) for row in unclear] == [("33.00", "gift")]
    assert amounts(still_open)["2025-12"] == 40


def test_an_amount_that_fits_two_invoices_is_unclear(run):
    two = [("2025-1", "Abel", "40.00"), ("2025-2", "Brand", "40.00")]
    still_open, unclear = run([paid("40.00", "thanks")], two)
    assert amounts(still_open) == {"2025-1": 40, "2025-2": 40}
    assert len(unclear) == 1


def test_named_payments_are_booked_first(run):
    still_open, unclear = run([paid("40.00", "thanks"), paid("40.00", "2025-12")])
    assert amounts(still_open)["2025-12"] == 0
    assert [row["reference"] for row in unclear] == ["thanks"]


def test_both_spellings_of_amounts(run):
    large = [("2025-1", "Abel", "2500.00")]
    still_open, _ = run([paid("1.250,00", "2025-1"), paid("1249.50", "2025-1")], large)
    assert amounts(still_open)["2025-1"] == Decimal("0.5")
