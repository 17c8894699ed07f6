"""`max` with a key over what `requests` gives: nothing new to install for two thousand people."""

from datetime import datetime

import requests


def newest_version(url):
    """Version of the newest release that is not a draft, or None where there is none."""
    releases = [r for r in requests.get(url, timeout=10).json() if not r["draft"]]
    newest = max(releases, key=lambda r: datetime.fromisoformat(r["published"]), default=None)
    return newest and newest["version"]
