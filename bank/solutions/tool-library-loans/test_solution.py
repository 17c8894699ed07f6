"""What the steps ask of any answer; whoever has not reached step 4 fails its test."""

from datetime import date, timedelta

import pytest
from solution import Loan, Tool, give_back, lend, make_session, overdue
from sqlalchemy import event, func, insert, select
from sqlalchemy.exc import IntegrityError

FIRST = date(2026, 5, 1)


@pytest.fixture
def session():
    with make_session() as session:
        session.add_all(
            [Tool(id=1, name="drill"), Tool(id=2, name="ladder"), Tool(id=3, name="saw")]
        )
        session.commit()
        yield session


def loans(session):
    session.flush()
    return session.scalar(select(func.count()).select_from(Loan))


def test_a_tool_can_be_lent_again_after_its_return(session):
    lend(session, 1, "Ana", FIRST)
    give_back(session, 1, FIRST)
    lend(session, 1, "Ben", FIRST)
    assert loans(session) == 2


def test_an_unknown_tool_raises_lookup_error(session):
    with pytest.raises(LookupError):
        lend(session, 99, "Ana", FIRST)


def test_only_a_tool_that_is_out_can_come_back(session):
    with pytest.raises(LookupError):
        give_back(session, 1, FIRST)
    lend(session, 1, "Ana", FIRST)
    give_back(session, 1, FIRST)
    with pytest.raises(LookupError):
        give_back(session, 1, FIRST)


def test_a_tool_that_is_out_cannot_be_lent(session):
    lend(session, 1, "Ana", FIRST)
    with pytest.raises(ValueError):
        lend(session, 1, "Ben", FIRST)
    assert loans(session) == 1


def test_the_session_works_after_a_refusal(session):
    lend(session, 1, "Ana", FIRST)
    with pytest.raises(ValueError):
        lend(session, 1, "Ben", FIRST)
    lend(session, 2, "Ben", FIRST)
    session.commit()
    assert loans(session) == 2


def test_a_second_open_loan_cannot_be_stored(session):
    """Another program stores a copy of the open loan, without the functions."""
    lend(session, 1, "Ana", FIRST)
    session.flush()
    table = Loan.__table__
    row = dict(session.execute(select(table)).mappings().one())
    for column in table.primary_key:
        if column.autoincrement and not column.foreign_keys:
            del row[column.name]
    with pytest.raises(IntegrityError):
        session.execute(insert(table).values(**row))


def test_a_loan_is_late_from_the_fifteenth_day(session):
    lend(session, 1, "Ana", FIRST)
    assert overdue(session, FIRST + timedelta(14)) == []
    assert overdue(session, FIRST + timedelta(15)) == [("drill", "Ana", 1)]


def test_the_latest_comes_first(session):
    lend(session, 1, "Ana", FIRST)
    lend(session, 2, "Ben", FIRST - timedelta(5))
    late = overdue(session, FIRST + timedelta(20))
    assert [tuple(row) for row in late] == [("ladder", "Ben", 11), ("drill", "Ana", 6)]


def test_a_returned_tool_is_not_late(session):
    lend(session, 1, "Ana", FIRST)
    give_back(session, 1, FIRST + timedelta(30))
    assert overdue(session, FIRST + timedelta(40)) == []


def test_late_loans_take_one_query(session):
    for tool_id in [1, 2, 3]:
        lend(session, tool_id, "Ana", FIRST)
    session.commit()
    session.expunge_all()
    asked = []
    event.listen(
        session.get_bind(), "before_cursor_execute", lambda *values: asked.append(values[2])
    )
    assert len(overdue(session, FIRST + timedelta(20))) == 3
    assert len(asked) == 1


def test_a_tool_may_stay_out_for_its_own_days(session):
    session.add(Tool(id=4, name="scaffold", days=28))
    session.flush()
    lend(session, 4, "Cleo", FIRST)
    assert overdue(session, FIRST + timedelta(28)) == []
    assert overdue(session, FIRST + timedelta(30)) == [("scaffold", "Cleo", 2)]
