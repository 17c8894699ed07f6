"""Level 2: mends the shell and the dropped errors, and expects each call to begin with an empty list.

Fails: test_calls_do_not_share_a_list
"""

import subprocess


def archive(path, done=[]):
    subprocess.run(["tar", "czf", "backup.tgz", path], check=True)
    done.append(path)
    return done
