"""A savepoint for each contact: a refused row is undone alone, and all others share one commit."""

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
                with session.begin_nested():
                    session.add(Contact(email=email))
            except IntegrityError:
                skipped += 1
        session.commit()
    return {"skipped": skipped}
