"""Level 2: the prefix is mended; pages and temporary files are overlooked.

Fails: test_reads_all_pages, test_temporary_files_do_not_count
"""

import json


def month_total(bucket, year, month):
    total = 0.0
    for key in bucket.list(f"orders/{year}-{month}-"):
        for line in bucket.read(key).decode().splitlines():
            total += json.loads(line)["amount"]
    return total
