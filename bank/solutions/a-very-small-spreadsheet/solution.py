"""All steps done: one inner function works out a cell and knows the way that led to it.

Values are kept for one question only, since cells may change before the next.
"""


def value(cells, name):
    known = {}

    def of(name, path):
        if name in path:
            circle = " -> ".join([*path[path.index(name) :], name])
            raise ValueError(f"these cells refer to each other: {circle}")
        if name not in known:
            content = cells.get(name, 0)
            known[name] = total(content, (*path, name)) if is_formula(content) else content
        return known[name]

    def total(formula, path):
        return sum(
            int(term) if term.isdigit() else of(term, path) for term in formula[1:].split("+")
        )

    return of(name, ())


def is_formula(content):
    return isinstance(content, str) and content.startswith("=")
