"""The state after step 4: the form of a line is one function, everything else works on entries of
any form.

At any moment one growing entry and the last few complete ones are in memory.
"""

import re
from collections import deque

PLAIN = re.compile(r"(?P<time>\d\d:\d\d:\d\d) (?P<level>[A-Z]+) (?P<text>.*)")
BARS = re.compile(r"(?P<time>[^|]+Z)\|(?P<level>[A-Z]+)\|(?P<text>.*)")


def entries(lines, form=PLAIN):
    """Gives one dict for each entry; lines of another form belong to the entry before them."""
    entry = None
    for line in lines:
        line = line.rstrip("\n")
        if found := form.fullmatch(line):
            if entry:
                yield entry
            entry = found.groupdict()
        elif entry:
            entry["text"] += "\n" + line
    if entry:
        yield entry


def errors(entries, before):
    """For each error gives up to `before` entries ahead of it and then the error."""
    ahead = deque(maxlen=before)
    for entry in entries:
        if entry["level"] == "ERROR":
            yield [*ahead, entry]
        ahead.append(entry)
