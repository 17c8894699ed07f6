"""Level 2: ends the session before the call, then sets the number on an object without one.

Fails: test_the_number_is_stored
"""

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("sqlite:///shop.db")


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "orders"

    id: Mapped[int] = mapped_column(primary_key=True)
    cents: Mapped[int]
    receipt: Mapped[str | None]


class TaxOffice:
    def register(self, order_id, cents):
        """Calls the web service and returns the number of the receipt."""


tax_office = TaxOffice()


def issue_receipt(order_id):
    with Session(engine) as session:
        order = session.get(Order, order_id)
    number = tax_office.register(order.id, order.cents)
    with Session(engine) as session:
        order.receipt = number
        session.commit()
    return number
