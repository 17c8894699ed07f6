"""The codes travel with the model, so that every process that loads it reads colours alike.

Prediction only looks codes up: a colour that training never saw has a code of its own.
"""

from dataclasses import dataclass

NEVER_SEEN = -1


@dataclass(frozen=True)
class CarModel:
    fitted: object
    codes: dict


def features(car, codes):
    return [codes.get(car["colour"], NEVER_SEEN), car["age"]]


def train(cars, fit):
    colours = sorted({car["colour"] for car in cars})
    codes = {colour: number for number, colour in enumerate(colours)}
    fitted = fit([features(car, codes) for car in cars], [car["price"] for car in cars])
    return CarModel(fitted, codes)


def predict(model, car):
    return model.fitted.predict([features(car, model.codes)])[0]
