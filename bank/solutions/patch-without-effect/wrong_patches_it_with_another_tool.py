"""Level 1: suspects monkeypatch and the lambda, and replaces the same name in another way.

Fails: test_passes_without_the_service
"""

from unittest.mock import patch

from shop.cart import total_in


@patch("shop.rates.fetch_rate", return_value=2)
def test_total(fetch_rate):
    assert total_in("CHF", 100) == 200
