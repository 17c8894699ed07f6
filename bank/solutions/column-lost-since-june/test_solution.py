import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from solution import orders

MAY = {"id": [1, 2], "amount": [10, 20]}
JUNE = {"id": [3, 4], "amount": [35, 40], "channel": ["app", "web"]}
JULY = {"id": [5], "amount": [50], "channel": ["app"], "voucher": ["X1"]}


@pytest.fixture
def read(tmp_path):
    """Reads a folder with one file per month."""

    def read(*months):
        folder = tmp_path / "orders"
        folder.mkdir()
        for number, month in enumerate(months, 5):
            pq.write_table(pa.table(month), folder / f"2025-{number:02}.parquet")
        return sorted(orders(folder).to_pylist(), key=lambda row: row["id"])

    return read


def test_rows_of_all_files(read):
    rows = read(MAY, {"id": [3], "amount": [30]})
    assert [(row["id"], row["amount"]) for row in rows] == [(1, 10), (2, 20), (3, 30)]


def test_a_new_column_is_kept(read):
    assert [row.get("channel") for row in read(MAY, JUNE)] == [None, None, "app", "web"]


def test_columns_of_any_file_are_kept(read):
    rows = read(MAY, JUNE, JULY)
    assert rows[0] == {"id": 1, "amount": 10, "channel": None, "voucher": None}
    assert rows[4] == {"id": 5, "amount": 50, "channel": "app", "voucher": "X1"}


def test_a_column_that_is_no_longer_sent_stays(read):
    assert [row.get("channel") for row in read(JUNE, {"id": [9], "amount": [1]})] == [
        "app",
        "web",
        None,
    ]


@pytest.mark.parametrize("amounts", [[35.0], [35.5], ["35"]], ids=["whole", "decimal", "text"])
def test_files_that_disagree_on_a_type_are_an_error(read, amounts):
    with pytest.raises(Exception):  # noqa: B017 (which error is left to the candidate)
        read(MAY, {"id": [3], "amount": amounts})
