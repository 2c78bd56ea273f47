"""A plausible group that never was, so that an instructor sees a report before the first learner."""

from .group import FAULTS, Group, simulate
from .write import write_parquet

__all__ = ["FAULTS", "Group", "simulate", "write_parquet"]
