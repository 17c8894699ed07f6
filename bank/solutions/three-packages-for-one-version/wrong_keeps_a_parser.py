"""Level 2: pandas and httpx are gone, a package for dates of a fixed format is kept without a reason.

Fails: test_needs_nothing_new
"""

import requests
from dateutil.parser import parse


def newest_version(url):
    releases = [r for r in requests.get(url, timeout=10).json() if not r["draft"]]
    releases.sort(key=lambda r: parse(r["published"]))
    return releases[-1]["version"] if releases else None
