"""Level 1: reads the whole file at once, whatever its size.

Fails: test_the_rest_of_the_file_is_not_read_ahead
"""

import gzip
import json


def read_batches(path, size, on_bad):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        lines = file.readlines()
    records = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            record.keys()
        except (ValueError, AttributeError):
            on_bad(number, line)
        else:
            records.append(record)
    for start in range(0, len(records), size):
        yield records[start : start + size]
