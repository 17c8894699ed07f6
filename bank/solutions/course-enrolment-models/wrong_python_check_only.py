"""Level 2: the model in the middle, but double joining is checked in Python and deletion cascades.

Fails: test_a_second_enrolment_is_refused_by_the_database, test_a_course_with_students_stays,
test_a_grade_out_of_range_is_refused, test_an_index_begins_with_the_course
"""

from datetime import date

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Student(Base):
    __tablename__ = "student"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Course(Base):
    __tablename__ = "course"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    enrolments: Mapped[list["Enrolment"]] = relationship(cascade="all, delete-orphan")


class Enrolment(Base):
    __tablename__ = "enrolment"

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    student_id: Mapped[int] = mapped_column(ForeignKey("student.id"))
    joined: Mapped[date]
    grade: Mapped[int | None]


def join(session, student_id, course_id, day):
    same = select(Enrolment).filter_by(student_id=student_id, course_id=course_id)
    if session.scalar(same) is None:
        session.add(Enrolment(student_id=student_id, course_id=course_id, joined=day))
