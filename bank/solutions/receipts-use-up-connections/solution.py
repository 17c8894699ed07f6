"""No connection is held during the call: one short transaction reads, another one writes.

A crash between the two leaves a receipt without its number here; the tax office has to know a
repetition by the number of the order.
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
        number, cents = order.id, order.cents
    receipt = tax_office.register(number, cents)
    with Session(engine) as session, session.begin():
        session.get(Order, order_id).receipt = receipt
    return receipt
