import pytest
from solution import month_total


class Bucket:
    """A bucket as the prompt describes it."""

    def __init__(self, files):
        self.files = files

    def list(self, prefix, after=""):
        keys = sorted(key for key in self.files if key.startswith(prefix) and key > after)
        return keys[:1000]

    def read(self, key):
        return self.files[key]


def lines(*amounts):
    return "".join(f'{{"id": 1, "amount": {amount}}}\n' for amount in amounts).encode()


def total(files, year=2025, month=1):
    return float(month_total(Bucket(files), year, month))


def test_adds_up_the_files_of_a_month():
    files = {
        "orders/2025-3-1/0001.jsonl": lines(2, 3),
        "orders/2025-3-31/0001.jsonl": lines(0.5),
        "orders/2025-4-1/0001.jsonl": lines(100),
        "orders/2024-3-1/0001.jsonl": lines(100),
    }
    assert total(files, month=3) == 5.5


def test_january_is_not_october():
    files = {f"orders/2025-{month}-7/0001.jsonl": lines(10**month) for month in range(1, 13)}
    assert total(files) == 10
    assert total(files, month=12) == 10**12


@pytest.mark.parametrize("count", [999, 1000, 1001, 2500])
def test_reads_all_pages(count):
    files = {f"orders/2025-1-{n % 31 + 1}/{n:04}.jsonl": lines(1) for n in range(count)}
    assert total(files) == count


def test_temporary_files_do_not_count():
    files = {
        "orders/2025-1-7/0001.jsonl": lines(5),
        "orders/2025-1-7/_0001.tmp": lines(5),
        "orders/2025-1-7/_0002.tmp": b'{"id": 1, "amo',
    }
    assert total(files) == 5


def test_a_month_without_files_is_zero():
    assert total({}) == 0


def test_an_amount_that_is_no_number_is_an_error():
    with pytest.raises(Exception):  # noqa: B017 (which error is left to the candidate)
        total({"orders/2025-1-7/0001.jsonl": b'{"id": 1}\n'})
