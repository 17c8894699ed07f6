import pytest
from solution import Base, Customer, welcome
from sqlalchemy import create_engine
from sqlalchemy.orm import Session


@pytest.fixture
def engine(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path}/shop.db")
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


def test_welcomes_by_name_and_number(engine):
    assert welcome(engine, "Ana") == "Welcome, Ana! You are number 1."


def test_the_customer_is_stored(engine):
    welcome(engine, "Ana")
    with Session(engine) as session:
        assert [customer.name for customer in session.query(Customer)] == ["Ana"]


def test_numbers_are_counted_up(engine):
    welcome(engine, "Ana")
    assert welcome(engine, "Ben") == "Welcome, Ben! You are number 2."
