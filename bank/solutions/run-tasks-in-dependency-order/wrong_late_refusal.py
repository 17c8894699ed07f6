"""Level 3: order, failure and skipping are right, but senseless input shows after tasks have run.

Fails: test_senseless_input_is_refused_before_a_task_runs
"""


def run(tasks, needs):
    states = {}
    waiting = list(tasks)
    while waiting:
        ready = [name for name in waiting if all(need in states for need in needs.get(name, []))]
        if not ready:
            raise ValueError(f"cannot go on with {waiting}")
        for name in ready:
            waiting.remove(name)
            if any(states[need] != "done" for need in needs.get(name, [])):
                states[name] = "skipped"
                continue
            try:
                tasks[name]()
                states[name] = "done"
            except Exception as error:
                print(f"{name} failed: {error!r}")
                states[name] = "failed"
    return states
