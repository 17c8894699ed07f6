"""Level 2: finds the comparison in place 2 and merges place 3 as it is.

Fails: test_names_the_largest_size, test_no_files_have_no_largest_size
"""

import hashlib


def digest_of(source):
    digest = hashlib.sha256()
    while chunk := source.read(65536):
        digest.update(chunk)
    return digest.hexdigest()


def lock_if_attacked(user, failed_logins, lock):
    if (attempts := failed_logins(user)) > 5:
        lock(user, f"{attempts} failed logins")


def summary(paths):
    sizes = [size for path in paths if (size := path.stat().st_size) > 0]
    return f"{len(sizes)} files, largest {size}"
