"""Python's collector of circles, where much is read that holds none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Read without the collector: there are no circles to find in thousands of new documents or answers.

    When it is back, they count as old at once: as new ones, it would look through all of them first.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
