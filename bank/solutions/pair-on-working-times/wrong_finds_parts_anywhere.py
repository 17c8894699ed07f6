"""Level 2: gets through step 2, and what cannot be read counts as far as it goes.

Fails: test_step_3_refuses_what_it_cannot_read, test_step_4_reads_days
"""

import re


def minutes(text):
    """minutes("45m") == 45, minutes("2h") == 120"""
    total = 0
    for number, unit in re.findall(r"(\d+)([hm])", text):
        total += int(number) * (60 if unit == "h" else 1)
    return total
