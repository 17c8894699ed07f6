"""The code of the prompt, and below it the same lines as functions: a comparison and the last size
are kept.

Fails: test_the_message_holds_the_number_of_attempts, test_names_the_largest_size,
test_no_files_have_no_largest_size
"""

import hashlib
import io
from pathlib import Path

source, digest = io.BytesIO(b"text"), hashlib.sha256()
user, failed_logins, lock = "ana", lambda user: 7, print
paths = [Path(__file__)]

# 1
while chunk := source.read(65536):
    digest.update(chunk)

# 2
if attempts := failed_logins(user) > 5:
    lock(user, f"{attempts} failed logins")

# 3
sizes = [size for path in paths if (size := path.stat().st_size) > 0]
print(f"{len(sizes)} files, largest {size}")


def digest_of(source):
    digest = hashlib.sha256()
    while chunk := source.read(65536):
        digest.update(chunk)
    return digest.hexdigest()


def lock_if_attacked(user, failed_logins, lock):
    if attempts := failed_logins(user) > 5:
        lock(user, f"{attempts} failed logins")


def summary(paths):
    sizes = [size for path in paths if (size := path.stat().st_size) > 0]
    return f"{len(sizes)} files, largest {size}"
