"""Level 2: all pages, but with the old prefix, and a broken line is passed over.

Fails: test_january_is_not_october, test_temporary_files_do_not_count,
test_an_amount_that_is_no_number_is_an_error
"""

import json


def month_total(bucket, year, month):
    total, after = 0.0, ""
    while page := bucket.list(f"orders/{year}-{month}", after=after):
        for key in page:
            for line in bucket.read(key).decode().splitlines():
                try:
                    total += json.loads(line)["amount"]
                except (ValueError, KeyError):
                    continue
        after = page[-1]
    return total
