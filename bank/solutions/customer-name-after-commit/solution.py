"""The caller holds the session and the transaction; whoever uses the customer does so while both
are open.
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customer"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def register(session, name):
    customer = Customer(name=name)
    session.add(customer)
    session.flush()  # gives the customer its number
    return customer


def welcome(engine, name):
    with Session(engine) as session, session.begin():
        customer = register(session, name)
        return f"Welcome, {customer.name}! You are number {customer.id}."
