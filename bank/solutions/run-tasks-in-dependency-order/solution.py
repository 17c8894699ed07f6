"""The order comes from graphlib, which also finds cycles before any task is called.

In that order, skipping whatever needs a task that is not done reaches the indirect ones by itself.
"""

import logging
from graphlib import TopologicalSorter

log = logging.getLogger(__name__)


def run(tasks, needs):
    unknown = set(needs).union(*needs.values()) - set(tasks)
    if unknown:
        raise ValueError(f"needs name unknown tasks: {sorted(unknown)}")
    order = TopologicalSorter({name: needs.get(name, ()) for name in tasks}).static_order()
    states = {}
    for name in list(order):
        if any(states[need] != "done" for need in needs.get(name, ())):
            states[name] = "skipped"
            continue
        try:
            tasks[name]()
            states[name] = "done"
        except Exception:
            log.exception("task %s failed", name)
            states[name] = "failed"
    return states
