"""Asks a store for no more than the one method that is used, and fits classes that know nothing of it."""

from collections.abc import Iterable
from typing import Protocol, TypedDict


class Store(Protocol):
    def write(self, key: str, data: bytes) -> None: ...


class Report(TypedDict):
    number: str
    pdf: bytes


class MemoryStore:
    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def write(self, key: str, data: bytes) -> None:
        self.files[key] = data


def archive(store: Store, reports: Iterable[Report]) -> list[str]:
    keys = []
    for report in reports:
        key = "reports/" + report["number"]
        store.write(key, report["pdf"])
        keys.append(key)
    return keys
