"""Keeps the walrus where it saves a second read, and writes plain lines where it hid a mistake."""

import hashlib


def digest_of(source):
    digest = hashlib.sha256()
    while chunk := source.read(65536):
        digest.update(chunk)
    return digest.hexdigest()


def lock_if_attacked(user, failed_logins, lock):
    attempts = failed_logins(user)
    if attempts > 5:
        lock(user, f"{attempts} failed logins")


def summary(paths):
    sizes = [size for path in paths if (size := path.stat().st_size) > 0]
    return f"{len(sizes)} files, largest {max(sizes, default=0)}"
