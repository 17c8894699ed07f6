import pytest
from solution import order_total


def test_adds_numbers():
    assert order_total('[{"id": 1, "total": 12.5}, {"id": 2, "total": 0.25}]') == 12.75


def test_no_orders_add_up_to_nothing():
    assert order_total("[]") == 0


def test_a_total_as_text_is_read_or_reported_by_name():
    try:
        total = order_total('[{"id": 1, "total": "12.50"}]')
    except Exception as error:
        assert "total" in str(error)
    else:
        assert total == 12.5


@pytest.mark.parametrize("value", ['"twelve"', "null", "[]"])
def test_a_total_that_is_no_number_is_reported_by_name(value):
    with pytest.raises(Exception, match="total"):
        order_total(f'[{{"id": 1, "total": {value}}}]')


def test_a_missing_total_is_reported_by_name():
    with pytest.raises(Exception, match="total"):
        order_total('[{"id": 1}]')
