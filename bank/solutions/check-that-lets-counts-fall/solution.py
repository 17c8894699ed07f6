"""One walk for the messages, one for the limits; both read the arguments and change nothing."""


def check(allowed, counted):
    problems = [
        f"{name}: {count}, allowed {allowed.get(name, 0)}"
        for name, count in sorted(counted.items())
        if count > allowed.get(name, 0)
    ]
    limits = {name: min(count, allowed.get(name, 0)) for name, count in counted.items()}
    return problems, limits
