"""Level 1: the colleague's change; each slow call still holds a connection.

Fails: test_no_connection_is_held_during_the_call
"""

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("sqlite:///shop.db", pool_size=100)


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
        order.receipt = number
        session.commit()
    return number
