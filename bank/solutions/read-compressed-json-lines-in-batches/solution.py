"""A generator over the decompressed lines: one batch in memory, and a fresh list for each.

Lines are numbered before blank ones are passed over, and only the parsing is inside the try.
"""

import gzip
import json


def read_batches(path, size, on_bad):
    batch = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            record = parse(line)
            if record is None:
                on_bad(number, line)
                continue
            batch.append(record)
            if len(batch) == size:
                yield batch
                batch = []
    if batch:
        yield batch


def parse(line):
    """The dict that a line holds, or None."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError:
        return None
    return record if isinstance(record, dict) else None
