"""Level 2: lowers the limits of the caller's dict, in which packages that are gone stay.

Fails: test_the_example, test_a_package_that_is_gone_is_left_out, test_the_arguments_are_not_changed
"""


def check(allowed, counted):
    problems = []
    for name, count in sorted(counted.items()):
        limit = allowed.get(name, 0)
        if count > limit:
            problems.append(f"{name}: {count}, allowed {limit}")
        allowed[name] = min(limit, count)
    return problems, allowed
