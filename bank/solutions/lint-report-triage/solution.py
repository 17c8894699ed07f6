"""No shell, a failing `tar` raises, and each call without a list gets a list of its own."""

import subprocess


def archive(path, done=None):
    if done is None:
        done = []
    subprocess.run(["tar", "czf", "backup.tgz", "--", path], check=True)
    done.append(path)
    return done
