"""Level 2: right order, but only direct dependants of a failed task are skipped; no check of input.

Fails: test_skips_what_needs_a_failed_task_also_indirectly,
test_a_failed_start_still_lets_the_rest_run, test_senseless_input_is_refused_before_a_task_runs
"""


def run(tasks, needs):
    states = {}

    def visit(name):
        if name in states:
            return
        states[name] = "running"
        for need in needs.get(name, []):
            visit(need)
        if any(states[need] == "failed" for need in needs.get(name, [])):
            states[name] = "skipped"
            return
        try:
            tasks[name]()
        except Exception:
            states[name] = "failed"
        else:
            states[name] = "done"

    for name in tasks:
        visit(name)
    return states
