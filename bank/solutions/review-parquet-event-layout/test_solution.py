import pandas as pd
import pytest
from solution import append_events, revenue


def events(day, amounts, cities=30):
    """One event per city, in two countries."""
    return pd.DataFrame(
        {
            "ts": [f"{day}T10:{minute:02}:00" for minute in range(cities)],
            "country": ["DE", "FR"] * (cities // 2),
            "city": [f"city {number}" for number in range(cities)],
            "amount": amounts * (cities // 2),
            "note": ["a text that no report reads"] * cities,
        }
    )


@pytest.fixture
def root(tmp_path):
    return tmp_path / "events"


def files(root):
    return {path for path in root.rglob("*") if path.is_file()}


def test_revenue_of_a_day_by_country(root):
    append_events(events("2025-03-04", [2, 3]), root)
    append_events(events("2025-03-05", [100, 100]), root)
    assert revenue(root, "2025-03-04").to_dict() == {"DE": 30, "FR": 45}


def test_appends_of_one_day_add_up(root):
    append_events(events("2025-03-04", [2, 3]), root)
    append_events(events("2025-03-04", [1, 1]), root)
    assert revenue(root, "2025-03-04").to_dict() == {"DE": 45, "FR": 60}


def test_an_append_around_midnight_counts_for_both_days(root):
    both = pd.concat([events("2025-03-04", [2, 3]), events("2025-03-05", [5, 5])])
    append_events(both, root)
    assert revenue(root, "2025-03-04").to_dict() == {"DE": 30, "FR": 45}
    assert revenue(root, "2025-03-05").to_dict() == {"DE": 75, "FR": 75}


def test_an_append_leaves_few_files(root):
    append_events(events("2025-03-04", [2, 3]), root)
    assert len(files(root)) <= 3


def test_a_report_reads_no_other_day(root):
    append_events(events("2025-03-04", [2, 3]), root)
    before = files(root)
    append_events(events("2025-03-05", [100, 100]), root)
    for path in files(root) - before:
        path.write_bytes(b"whoever opens this fails")
    assert revenue(root, "2025-03-04").to_dict() == {"DE": 30, "FR": 45}
