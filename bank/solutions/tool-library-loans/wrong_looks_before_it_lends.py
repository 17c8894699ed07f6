"""Level 2: steps 1 and 2 with a look in Python only, and step 3 asks for the tool of each loan.

Fails: test_a_second_open_loan_cannot_be_stored, test_late_loans_take_one_query,
test_a_tool_may_stay_out_for_its_own_days
"""

from datetime import date

from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Tool(Base):
    __tablename__ = "tool"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Loan(Base):
    __tablename__ = "loan"
    id: Mapped[int] = mapped_column(primary_key=True)
    tool_id: Mapped[int] = mapped_column(ForeignKey("tool.id"))
    member: Mapped[str]
    lent: Mapped[date]
    returned: Mapped[date | None]
    tool: Mapped[Tool] = relationship()


def make_session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    return Session(engine)


def open_loan(session, tool_id):
    return session.scalar(select(Loan).where(Loan.tool_id == tool_id, Loan.returned.is_(None)))


def lend(session, tool_id, member, day):
    if session.get(Tool, tool_id) is None:
        raise LookupError(tool_id)
    if open_loan(session, tool_id):
        raise ValueError(tool_id)
    session.add(Loan(tool_id=tool_id, member=member, lent=day))
    session.commit()


def give_back(session, tool_id, day):
    loan = open_loan(session, tool_id)
    if loan is None:
        raise LookupError(tool_id)
    loan.returned = day
    session.commit()


def overdue(session, day):
    late = []
    for loan in session.scalars(select(Loan).where(Loan.returned.is_(None))):
        days = (day - loan.lent).days - 14
        if days > 0:
            late.append((loan.tool.name, loan.member, days))
    return sorted(late, key=lambda row: row[2], reverse=True)
