"""Level 1: pads with tabs, so that the columns move with the length of the values.

Fails: test_prints_the_example, test_short_names_are_padded, test_long_names_are_cut
"""


def report(rows):
    lines = [f"{name[:15]}\t{pieces}\t{share * 100:.1f}%" for name, pieces, share in rows]
    return "\n".join(lines)
