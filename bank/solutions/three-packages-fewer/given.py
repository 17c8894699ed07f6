"""The code of the prompt: two of the three replacements read less than what they replace.

Fails: test_prices_may_hold_commas_in_quotes, test_settings_have_their_types, test_settings_may_hold_lists,
    test_comments_are_no_settings
"""

def red(text):                       # was: termcolor
    return f"\033[31m{text}\033[0m"


def read_prices(path):               # was: pandas.read_csv
    with open(path) as file:
        names = file.readline().strip().split(",")
        return [
            dict(zip(names, line.strip().split(",")))
            for line in file
        ]


def read_settings(text):             # was: yaml.safe_load
    settings = {}
    for line in text.splitlines():
        if ":" in line:
            key, value = line.split(":", 1)
            settings[key.strip()] = value.strip()
    return settings
