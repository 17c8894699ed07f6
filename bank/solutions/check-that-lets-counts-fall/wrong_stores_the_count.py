"""Level 2: gives the messages, and the new limit is the count, so that a limit rises with it.

Fails: test_the_example, test_a_new_package_starts_at_zero, test_a_limit_never_rises
"""


def check(allowed, counted):
    problems = []
    for name in sorted(counted):
        limit = allowed.get(name, 0)
        if counted[name] > limit:
            problems.append(f"{name}: {counted[name]}, allowed {limit}")
    return problems, dict(counted)
