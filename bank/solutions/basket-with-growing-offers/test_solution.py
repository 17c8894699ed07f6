import pytest
from solution import Basket, PercentOff, ThreeForTwo


def basket(offers=(), **pieces):
    prices = {"tea": 300, "jam": 455}
    made = Basket(offers)
    for code, number in pieces.items():
        made.add(code, prices[code], number)
    return made


def negative(receipt):
    return [cents for _, cents in receipt if cents < 0]


def test_step_1_adds_up_what_was_added():
    made = Basket()
    made.add("tea", 300)
    made.add("jam", 450, 2)
    made.add("tea", 300)
    assert made.total() == 1500


def test_step_1_an_empty_basket_costs_nothing():
    assert Basket().total() == 0


@pytest.mark.parametrize("pieces", [0, -1])
def test_step_1_less_than_one_piece_is_refused(pieces):
    made = Basket()
    with pytest.raises(ValueError):
        made.add("tea", 300, pieces)
    assert made.total() == 0


@pytest.mark.parametrize(("pieces", "paid"), [(1, 1), (2, 2), (3, 2), (5, 4), (6, 4), (7, 5)])
def test_step_2_of_every_three_pieces_one_is_free(pieces, paid):
    assert basket([ThreeForTwo("tea")], tea=pieces).total() == paid * 300


def test_step_2_pieces_added_one_by_one_count_together():
    made = Basket([ThreeForTwo("tea")])
    for _ in range(3):
        made.add("tea", 300)
    assert made.total() == 600


def test_step_2_the_saving_is_rounded_down():
    assert basket([PercentOff("jam", 10)], jam=1).total() == 455 - 45


def test_step_2_offers_leave_other_products_alone():
    assert (
        basket([ThreeForTwo("tea"), PercentOff("jam", 10)], tea=1, jam=2).total() == 300 + 910 - 91
    )


def test_step_3_the_receipt_names_products_and_offers():
    receipt = basket([ThreeForTwo("tea")], tea=3, jam=1).receipt()
    assert sorted(cents for _, cents in receipt) == [-300, 455, 900]


def test_step_3_an_offer_that_takes_nothing_off_is_not_listed():
    assert negative(basket([ThreeForTwo("tea")], tea=2).receipt()) == []


@pytest.mark.parametrize(("pieces", "saving"), [(1, 60), (2, 120), (3, 300), (4, 300), (6, 600)])
def test_step_3_only_the_better_of_two_offers_is_used(pieces, saving):
    made = basket([PercentOff("tea", 20), ThreeForTwo("tea")], tea=pieces)
    assert negative(made.receipt()) == [-saving]


def test_step_3_the_receipt_adds_up_to_the_total():
    made = basket([PercentOff("tea", 20), ThreeForTwo("tea"), PercentOff("jam", 10)], tea=4, jam=3)
    assert sum(cents for _, cents in made.receipt()) == made.total() == 900 + 1365 - 136


# Step 4 leaves the contract of an offer to the candidate; these two take that of the reference.


def test_step_4_an_offer_can_be_asked_without_a_basket():
    from solution import Line

    assert ThreeForTwo("tea").saving(Line("tea", 300, 7)) == 600


def test_step_4_the_basket_takes_offers_it_does_not_know():
    class FiveCents:
        name = "five cents for you"

        def saving(self, line):
            return 5

    assert basket([FiveCents()], tea=1).receipt()[-1] == ("five cents for you, tea", -5)
