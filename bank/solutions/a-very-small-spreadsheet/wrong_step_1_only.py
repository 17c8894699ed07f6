"""Level 1: numbers and formulas of numbers only.

Fails: test_step_2_formulas_of_formulas, test_a_missing_cell_counts_as_zero, test_step_3_a_circle_is_named,
test_a_cell_that_names_itself, test_a_cell_named_twice_is_no_circle, test_step_4_two_calls_for_each_row
"""


def value(cells, name):
    content = cells[name]
    if isinstance(content, int):
        return content
    result = 0
    for term in content[1:].split("+"):
        if term.isdigit():
            result += int(term)
        else:
            result += cells[term]
    return result
