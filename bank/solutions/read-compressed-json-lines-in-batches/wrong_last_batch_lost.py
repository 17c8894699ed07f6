"""Level 2: streams, but loses the last partial batch and counts only lines that are not blank.

Fails: test_the_sample_in_batches_of_two, test_bad_lines_are_reported_with_their_number,
test_json_that_is_no_object_is_bad, test_a_batch_handed_out_is_left_alone, test_text_is_utf_8
"""

import gzip
import json


def read_batches(path, size, on_bad):
    batch, number = [], 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                continue
            number += 1
            try:
                batch.append(json.loads(line))
            except json.JSONDecodeError:
                on_bad(number, line)
            if len(batch) == size:
                yield batch
                batch = []
