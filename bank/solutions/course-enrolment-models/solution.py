"""The enrolment is a model of its own, and the database itself keeps every rule of the list.

The index for the page of one course is the one of the unique constraint, which begins with the
course.
"""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Student(Base):
    __tablename__ = "student"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    enrolments: Mapped[list["Enrolment"]] = relationship(
        back_populates="student", passive_deletes="all"
    )


class Course(Base):
    __tablename__ = "course"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    # Leaves it to the foreign key to refuse the deletion of a course with students.
    enrolments: Mapped[list["Enrolment"]] = relationship(
        back_populates="course", passive_deletes="all"
    )


class Enrolment(Base):
    __tablename__ = "enrolment"
    __table_args__ = (
        UniqueConstraint("course_id", "student_id"),
        CheckConstraint("grade BETWEEN 0 AND 100", name="grade_from_0_to_100"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id", ondelete="RESTRICT"))
    student_id: Mapped[int] = mapped_column(
        ForeignKey("student.id", ondelete="RESTRICT"), index=True
    )
    joined: Mapped[date]
    grade: Mapped[int | None]
    course: Mapped[Course] = relationship(back_populates="enrolments")
    student: Mapped[Student] = relationship(back_populates="enrolments")
