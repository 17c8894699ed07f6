"""After the last step: the database keeps the rule of one open loan, and one query finds the late
ones.

The caller commits; a refused loan is undone alone, by its savepoint.
"""

from datetime import date

from sqlalchemy import ForeignKey, Index, create_engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Tool(Base):
    __tablename__ = "tool"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    days: Mapped[int] = mapped_column(default=14)


class Loan(Base):
    __tablename__ = "loan"
    id: Mapped[int] = mapped_column(primary_key=True)
    tool_id: Mapped[int] = mapped_column(ForeignKey("tool.id"))
    member: Mapped[str]
    lent: Mapped[date]
    returned: Mapped[date | None]


# A tool can be out only once, whichever program lends it.
Index(
    "one_open_loan",
    Loan.tool_id,
    unique=True,
    sqlite_where=Loan.returned.is_(None),
    postgresql_where=Loan.returned.is_(None),
)


def make_session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    return Session(engine)


def lend(session, tool_id, member, day):
    if session.get(Tool, tool_id) is None:
        raise LookupError(f"there is no tool {tool_id}")
    try:
        with session.begin_nested():
            session.add(Loan(tool_id=tool_id, member=member, lent=day))
    except IntegrityError:
        raise ValueError(f"tool {tool_id} is out") from None


def give_back(session, tool_id, day):
    loan = session.scalar(select(Loan).where(Loan.tool_id == tool_id, Loan.returned.is_(None)))
    if loan is None:
        raise LookupError(f"tool {tool_id} is not out")
    loan.returned = day


def overdue(session, day):
    loans = session.execute(
        select(Tool.name, Loan.member, Loan.lent, Tool.days)
        .join(Tool, Loan.tool_id == Tool.id)
        .where(Loan.returned.is_(None))
    )
    late = [(name, member, (day - lent).days - days) for name, member, lent, days in loans]
    return sorted((row for row in late if row[2] > 0), key=lambda row: -row[2])
