"""The code of the prompt: the session keeps its connection during the call.

Fails: test_no_connection_is_held_during_the_call,
test_many_slow_receipts_leave_connections_for_others
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
        order.receipt = number
        session.commit()
    return number

