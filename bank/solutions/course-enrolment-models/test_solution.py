"""The prompt leaves names open; these tests use those of the reference, and the database does the
judging.
"""

from datetime import date

import pytest
from solution import Base, Course, Enrolment, Student
from sqlalchemy import create_engine, event, inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

DAY = date(2026, 9, 1)


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    event.listen(engine, "connect", lambda db, _: db.execute("PRAGMA foreign_keys = ON"))
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Student(id=1, name="Ana"), Student(id=2, name="Ben")])
        session.add_all([Course(id=1, title="Pottery"), Course(id=2, title="Welding")])
        session.commit()
        yield session


def enrol(session, student, course, **more):
    session.execute(
        Enrolment.__table__.insert().values(
            student_id=student, course_id=course, joined=DAY, **more
        )
    )


def test_students_take_several_courses(session):
    for student, course in [(1, 1), (1, 2), (2, 1)]:
        enrol(session, student, course)
    session.commit()
    assert {e.student_id for e in session.get(Course, 1).enrolments} == {1, 2}


def test_a_second_enrolment_is_refused_by_the_database(session):
    enrol(session, 1, 1)
    with pytest.raises(IntegrityError):
        enrol(session, 1, 1)


def test_the_grade_may_come_later(session):
    enrol(session, 1, 1)
    enrol(session, 1, 2, grade=100)
    session.commit()
    assert [e.grade for e in session.query(Enrolment).order_by(Enrolment.course_id)] == [None, 100]


@pytest.mark.parametrize("grade", [-1, 101])
def test_a_grade_out_of_range_is_refused(session, grade):
    with pytest.raises(IntegrityError):
        enrol(session, 1, 1, grade=grade)


def test_a_course_with_students_stays(session):
    enrol(session, 1, 1)
    session.commit()
    with pytest.raises(IntegrityError):
        session.delete(session.get(Course, 1))
        session.flush()


def test_an_empty_course_can_be_deleted(session):
    session.delete(session.get(Course, 2))
    session.commit()
    assert session.get(Course, 2) is None


def test_an_enrolment_needs_its_course(session):
    with pytest.raises(IntegrityError):
        enrol(session, 1, 99)


def test_an_index_begins_with_the_course(session):
    table = inspect(session.connection())
    columns = [index["column_names"] for index in table.get_indexes("enrolment")]
    columns += [rule["column_names"] for rule in table.get_unique_constraints("enrolment")]
    assert any(names[0] == "course_id" for names in columns)
