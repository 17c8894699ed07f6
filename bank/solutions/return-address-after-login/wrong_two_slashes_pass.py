"""Level 2: refuses addresses with a scheme, but `//evil.example` begins with a slash and passes.

Fails: test_another_host_without_a_scheme_is_refused, test_what_browsers_repair_is_refused
"""


def local_target(value):
    if value is None or not value.startswith("/"):
        return "/"
    return value
