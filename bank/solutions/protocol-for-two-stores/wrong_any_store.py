"""Level 1: a store may be anything, so that nothing is refused.

Fails: test_a_store_of_text_is_refused, test_a_report_without_a_pdf_is_refused
"""

from typing import Any


class MemoryStore:
    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def write(self, key: str, data: bytes) -> None:
        self.files[key] = data


def archive(store: Any, reports: list[Any]) -> list[str]:
    keys = []
    for report in reports:
        key = "reports/" + report["number"]
        store.write(key, report["pdf"])
        keys.append(key)
    return keys
