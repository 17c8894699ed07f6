"""Level 2: offers are branches in the basket, all are used at once, and the receipt lacks them.

Fails: test_step_3_the_receipt_names_products_and_offers,
test_step_3_only_the_better_of_two_offers_is_used, test_step_3_the_receipt_adds_up_to_the_total,
test_step_4_an_offer_can_be_asked_without_a_basket,
test_step_4_the_basket_takes_offers_it_does_not_know
"""


class ThreeForTwo:
    def __init__(self, code):
        self.code = code


class PercentOff:
    def __init__(self, code, percent):
        self.code = code
        self.percent = percent


class Basket:
    def __init__(self, offers=()):
        self.offers = offers
        self.prices = {}
        self.pieces = {}

    def add(self, code, cents, pieces=1):
        if pieces < 1:
            raise ValueError("at least one piece")
        self.prices[code] = cents
        self.pieces[code] = self.pieces.get(code, 0) + pieces

    def total(self):
        total = sum(self.prices[code] * number for code, number in self.pieces.items())
        for offer in self.offers:
            cents, number = self.prices.get(offer.code, 0), self.pieces.get(offer.code, 0)
            if isinstance(offer, ThreeForTwo):
                total -= number // 3 * cents
            elif isinstance(offer, PercentOff):
                total -= cents * number * offer.percent // 100
        return total

    def receipt(self):
        return [(code, self.prices[code] * number) for code, number in self.pieces.items()]
