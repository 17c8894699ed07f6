from solution import per_team

MIXED = [("north", 100), ("south", 70), ("north", 50)]


def test_adds_up_in_any_order():
    assert per_team(MIXED) == {"north": 150, "south": 70}


def test_adds_up_sorted_sales():
    assert per_team([("north", 100), ("north", 50), ("south", 70)]) == {"north": 150, "south": 70}


def test_no_sale_is_lost():
    assert sum(per_team(MIXED).values()) == 220


def test_the_list_keeps_its_order():
    sales = [("south", 70), ("north", 100)]
    per_team(sales)
    assert sales == [("south", 70), ("north", 100)]


def test_no_sales_give_no_teams():
    assert per_team([]) == {}
