"""Level 2: goes on improving code for public formats, case by case, until the next case.

Fails: test_settings_may_hold_lists
"""

import re


def red(text):
    return f"\033[31m{text}\033[0m"


def split(line):
    found = re.findall(r'"([^"]*)"|([^,]+)', line.strip())
    return [quoted or plain for quoted, plain in found]


def read_prices(path):
    with open(path) as file:
        names = split(file.readline())
        return [dict(zip(names, split(line))) for line in file]


def read_settings(text):
    settings = {}
    for line in text.splitlines():
        if ":" in line and not line.startswith("#"):
            key, value = line.split(":", 1)
            value = value.strip()
            if value in ("true", "false"):
                value = value == "true"
            elif value.isdigit():
                value = int(value)
            settings[key.strip()] = value
    return settings
