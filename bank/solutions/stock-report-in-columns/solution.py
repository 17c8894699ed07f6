"""One format for a row does the padding, cutting, rounding and grouping; join puts the line breaks
between.
"""


def report(rows):
    return "\n".join(f"{name:<15.15}{pieces:>7,}{share:>8.1%}" for name, pieces, share in rows)
