"""Python's collector of cycles, set for a process that reads articles from then on.

The models and tables that a pipeline loads are a million objects that stay. The collector walks
over all of them again and again, while an article leaves little behind: about a tenth of the
time of reading goes there (`docs/operations.md`).
"""

import gc
from typing import Final

_THRESHOLDS: Final = (20_000, 20, 50)
"""Objects made before the young are looked at, and how often that before the older are."""


def spare_what_is_loaded() -> None:
    """Keep what is there now out of every collection, and collect less often.

    For a whole process, once, when its pipeline is loaded.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
