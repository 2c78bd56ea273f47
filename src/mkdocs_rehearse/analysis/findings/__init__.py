"""What the figures say, in words: each judgement with its reason, the worst first."""

from .finding import KINDS, Finding
from .judge import judge

__all__ = ["KINDS", "Finding", "judge"]
