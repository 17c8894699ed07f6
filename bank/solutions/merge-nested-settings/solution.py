"""Merges where both sides have a dict and copies everything else, so that the result shares nothing with its inputs."""

from copy import deepcopy


def merge(defaults, custom):
    result = deepcopy(defaults)
    for key, value in custom.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = deepcopy(value)
    return result
