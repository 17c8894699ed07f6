"""The code of the prompt: the rollback takes back every row since the start.

Fails: test_a_repeat_costs_only_itself, test_an_address_that_is_already_stored_costs_only_itself,
test_a_second_import_at_the_same_moment_costs_only_the_row
"""

from flask import Flask, request
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool

app = Flask(__name__)
engine = create_engine("sqlite://", poolclass=StaticPool)


class Base(DeclarativeBase):
    pass


class Contact(Base):
    __tablename__ = "contact"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)


@app.post("/contacts/import")
def import_contacts():
    skipped = 0
    with Session(engine) as session:
        for email in request.get_json()["emails"]:
            try:
                session.add(Contact(email=email))
                session.flush()
            except IntegrityError:
                session.rollback()
                skipped += 1
        session.commit()
    return {"skipped": skipped}
