"""The code of the prompt: reads a customer that was marked as out of date and has no session any
more.

Fails: test_welcomes_by_name_and_number, test_the_customer_is_stored, test_numbers_are_counted_up
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customer"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def register(engine, name):
    with Session(engine) as session:
        customer = Customer(name=name)
        session.add(customer)
        session.commit()
    return customer


def welcome(engine, name):
    customer = register(engine, name)
    return f"Welcome, {customer.name}! You are number {customer.id}."
