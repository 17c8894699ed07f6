"""One line of our own, one module of the standard library, and one package that is worth its place."""

import csv

import yaml


def red(text):
    return f"\033[31m{text}\033[0m"


def read_prices(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def read_settings(text):
    return yaml.safe_load(text)
