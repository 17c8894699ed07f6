"""Level 3: mends all that the report names; what it does not say is that a failing `tar` counts as done.

Fails: test_a_missing_file_is_an_error_and_not_listed
"""

import subprocess


def archive(path, done=None):
    done = [] if done is None else done
    subprocess.run(["tar", "czf", "backup.tgz", path])
    done.append(path)
    return done
