"""Level 2: a protocol that also asks for what is never used, and reports that are any dict.

Fails: test_both_classes_are_accepted, test_the_store_for_tests_is_accepted,
test_a_report_without_a_pdf_is_refused
"""

from typing import Any, Protocol


class Store(Protocol):
    def write(self, key: str, data: bytes) -> None: ...

    def compact(self) -> None: ...


class MemoryStore:
    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def write(self, key: str, data: bytes) -> None:
        self.files[key] = data


def archive(store: Store, reports: list[dict[str, Any]]) -> list[str]:
    keys = []
    for report in reports:
        key = "reports/" + report["number"]
        store.write(key, report["pdf"])
        keys.append(key)
    return keys
