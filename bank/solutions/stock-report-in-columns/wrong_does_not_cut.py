"""Level 2: pads short names and forgets that a width is only a minimum.

Fails: test_prints_the_example, test_long_names_are_cut
"""


def report(rows):
    lines = []
    for name, pieces, share in rows:
        lines.append(f"{name:<15}{pieces:>7,}{share * 100:>7.1f}%")
    return "\n".join(lines)
