"""The code of the prompt: a shared list, a shell, and a failing `tar` that counts as done.

Fails: test_calls_do_not_share_a_list, test_a_path_is_not_run_as_a_command,
test_a_path_with_a_space_is_archived, test_a_missing_file_is_an_error_and_not_listed
"""

import os
import subprocess


def archive(path, done=[]):
    try:
        subprocess.run(f"tar czf backup.tgz {path}", shell=True)
    except:
        pass
    done.append(path)
    return done
