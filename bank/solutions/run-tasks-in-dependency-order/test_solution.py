import pytest
from solution import run

NEEDS = {
    "clean": ["fetch"],
    "report": ["clean", "rates"],
    "archive": ["fetch"],
    "mail": ["report"],
}
NAMES = ["mail", "report", "archive", "clean", "rates", "fetch"]


class Recorder:
    """Tasks that note when they are called; the ones named raise."""

    def __init__(self, names=NAMES, failing=()):
        self.called = []
        self.tasks = {name: self.task(name, name in failing) for name in names}

    def task(self, name, fails):
        def call():
            self.called.append(name)
            if fails:
                raise RuntimeError(f"{name} failed")

        return call


def test_calls_every_task_once():
    recorder = Recorder()
    assert run(recorder.tasks, NEEDS) == dict.fromkeys(NAMES, "done")
    assert sorted(recorder.called) == sorted(NAMES)


def test_calls_a_task_after_all_it_needs():
    recorder = Recorder()
    run(recorder.tasks, NEEDS)
    for name, needed in NEEDS.items():
        assert all(recorder.called.index(n) < recorder.called.index(name) for n in needed)


def test_skips_what_needs_a_failed_task_also_indirectly():
    recorder = Recorder(failing=["rates"])
    assert run(recorder.tasks, NEEDS) == {
        "fetch": "done",
        "clean": "done",
        "archive": "done",
        "rates": "failed",
        "report": "skipped",
        "mail": "skipped",
    }
    assert not {"report", "mail"} & set(recorder.called)


def test_a_failed_start_still_lets_the_rest_run():
    recorder = Recorder(failing=["fetch"])
    states = run(recorder.tasks, NEEDS)
    assert states["rates"] == "done"
    assert states["fetch"] == "failed"
    assert {name for name, state in states.items() if state == "skipped"} == {
        "clean",
        "report",
        "archive",
        "mail",
    }


def test_tasks_without_needs_may_be_absent():
    assert run(Recorder(["a", "b"]).tasks, {}) == {"a": "done", "b": "done"}


def test_nothing_to_do():
    assert run({}, {}) == {}


@pytest.mark.parametrize(
    "needs",
    [{"a": ["b"], "b": ["a"]}, {"a": ["a"]}, {"a": ["absent"]}],
    ids=["cycle", "itself", "unknown"],
)
def test_senseless_input_is_refused_before_a_task_runs(needs):
    recorder = Recorder(["c", "a", "b"])
    with pytest.raises(Exception):  # noqa: B017 (which error is left to the candidate)
        run(recorder.tasks, needs)
    assert recorder.called == []
