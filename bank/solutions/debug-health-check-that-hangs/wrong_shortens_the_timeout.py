"""Level 2: only shortens the timeout, so that the loop still stands still, if not quite as long.

Fails: test_health_answers_while_the_supplier_is_slow, test_quotes_wait_side_by_side
"""

import json
from types import SimpleNamespace
from urllib.parse import urlencode
from urllib.request import urlopen

from fastapi import FastAPI


class requests:
    """Stands in for the package of this name, which is not installed here."""

    @staticmethod
    def get(url, params, timeout):
        with urlopen(f"{url}?{urlencode(params)}", timeout=timeout) as answer:
            text = answer.read()
        return SimpleNamespace(json=lambda: json.loads(text))


RATES_URL = "http://127.0.0.1:9/rates"
app = FastAPI()


@app.get("/health")
async def health():
    return {"ok": True}


@app.get("/quote")
async def quote(city: str):
    answer = requests.get(RATES_URL, params={"city": city}, timeout=5)
    return answer.json()
