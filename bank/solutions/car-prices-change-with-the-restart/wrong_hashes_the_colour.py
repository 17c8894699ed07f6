"""Level 2: the order no longer matters, but texts hash differently in each process.

Fails: test_the_service_estimates_as_the_training_did, test_a_new_colour_leaves_the_others_alone
"""


def features(car):
    return [hash(car["colour"]) % 100_000, car["age"]]


def train(cars, fit):
    return fit([features(car) for car in cars], [car["price"] for car in cars])


def predict(model, car):
    return model.predict([features(car)])[0]
