"""The code beside the bank runs: references pass their tests, wrong answers fail for the reason they give."""

import pytest
from support import solutions
from support.bank import every_question

QUESTIONS = every_question()
ANSWERS = [answer for question in QUESTIONS for answer in solutions.answers(solutions.SOLUTIONS / question)]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))
def test_a_prompt_shows_code_that_parses_and_output_that_is_printed(question):
    assert solutions.prompt_problem(question) is None


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))
def test_every_answer_that_is_code_has_a_solution_with_tests_and_a_wrong_answer(question):
    if question["kind"] in solutions.CODE_KINDS:
        assert solutions.folder_problem(question) is None


def test_every_folder_belongs_to_a_question():
    folders = {path.name for path in solutions.SOLUTIONS.iterdir() if path.is_dir()}
    assert folders - set(QUESTIONS) == set()


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.name)
def test_a_reference_passes_and_a_wrong_answer_fails_as_it_says(answer, solution_results):
    assert answer.form(QUESTIONS[answer.path.parent.name]) is None
    assert solution_results(answer) is None
