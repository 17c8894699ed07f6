"""The code of the prompt: three packages for what one line of the standard library does.

Fails: test_needs_nothing_new, test_without_a_release_nothing_is_raised
"""

import httpx
import pandas as pd
from dateutil.parser import parse


def newest_version(url):
    """Version of the newest release that is not a draft."""
    releases = httpx.get(url, timeout=10).json()
    frame = pd.DataFrame(releases)
    frame = frame[~frame["draft"]]
    frame["day"] = frame["published"].map(parse)
    return frame.sort_values("day").iloc[-1]["version"]
