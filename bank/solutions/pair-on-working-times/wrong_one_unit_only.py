"""Level 1: stays at step 1, so that two parts end in the error of `int`.

Fails: test_step_2_adds_the_parts, test_step_3_refuses_what_it_cannot_read, test_step_4_reads_days
"""


def minutes(text):
    """minutes("45m") == 45, minutes("2h") == 120"""
    if text.endswith("h"):
        return int(text[:-1]) * 60
    return int(text[:-1])
