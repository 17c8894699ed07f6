from solution import report


def test_every_order_appears_once():
    assert sorted(report["order_id"]) == [1, 2, 3, 4]


def test_no_order_is_counted_twice():
    assert report.groupby("region")["amount"].sum()["south"] == 40


def test_the_total_is_that_of_the_orders():
    assert report["amount"].sum() == 250


def test_the_regions_add_up_to_all_sales():
    assert report.groupby("region", dropna=True)["amount"].sum().sum() == 250
