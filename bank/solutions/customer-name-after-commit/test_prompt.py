"""The error of the prompt, and that one attribute read in time lets all others be read later."""

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import DetachedInstanceError


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customer"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def register(look, **options):
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine, **options) as session:
        customer = Customer(name="Ana")
        session.add(customer)
        session.commit()
        look(customer)
    return customer


def test_reading_after_the_session_fails():
    expected = r"is not bound to a Session; attribute refresh operation cannot proceed"
    with pytest.raises(DetachedInstanceError, match=expected):
        assert register(lambda customer: None).name


def test_reading_the_number_in_time_loads_the_name_too():
    assert register(lambda customer: customer.id).name == "Ana"


def test_without_expiry_the_values_stay():
    assert register(lambda customer: None, expire_on_commit=False).name == "Ana"
