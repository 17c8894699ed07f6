"""The code of the prompt: the codes of the colours stay behind in the process that trained.

Fails: test_the_service_estimates_as_the_training_did, test_the_order_of_visitors_does_not_matter,
    test_a_new_colour_leaves_the_others_alone
"""

CODES = {}


def code(colour):
    if colour not in CODES:
        CODES[colour] = len(CODES)
    return CODES[colour]


def features(car):
    return [code(car["colour"]), car["age"]]


def train(cars, fit):
    return fit(
        [features(car) for car in cars],
        [car["price"] for car in cars],
    )


def predict(model, car):
    return model.predict([features(car)])[0]
