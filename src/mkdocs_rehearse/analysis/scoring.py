"""How close a response is to the key, from 0 to 1. The client computes the same; both are tested on the same cases.

Formulas: `best` and `best-worst` scale the rating of what was picked; `rate` follows the near-miss convention of
situational judgement tests (full marks for a match, part marks beside it on the same side); `rank` is the share of
pairs in the right order, as in Kendall's tau with tied pairs left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

TOP = 3
CLOSE = 0.8
PARTLY = 0.5
ROUNDING = 1e-9  # means of thirds and sixths miss a bar by less

Key = Mapping[str, int]


def score_best(key: Key, chosen: str) -> float:
    """Score one pick: its rating / 3."""
    return key[chosen] / TOP


def score_best_worst(key: Key, best: str, worst: str) -> float:
    """Score two picks: (rating of best − rating of worst + 3) / 6."""
    return (key[best] - key[worst] + TOP) / (2 * TOP)


def score_rate(key: Key, ratings: Mapping[str, int]) -> float:
    """Score a rating of every option: exact 1, adjacent on the same side (0–1 or 2–3) ½, else 0; the mean."""
    return sum(_rate_one(right, ratings[option]) for option, right in key.items()) / len(key)


def _rate_one(right: int, given: int) -> float:
    if given == right:
        return 1.0
    return 0.5 if (given < 2) == (right < 2) else 0.0


def score_rank(key: Key, order: Sequence[str]) -> float:
    """Score an order, best first: the share of pairs in the right order. Pairs tied in the key do not count."""
    pairs = [(key[better], key[worse]) for better, worse in combinations(order, 2) if key[better] != key[worse]]
    return sum(better > worse for better, worse in pairs) / len(pairs) if pairs else 1.0


def score_multiple(correct: AbstractSet[str], ticked: AbstractSet[str]) -> float:
    """Score ticks: (hits − false alarms) / number correct, and never below 0."""
    return max(0, len(ticked & correct) - len(ticked - correct)) / len(correct)


def score_blank(blanks: Sequence[Sequence[str]], given: Sequence[str]) -> float:
    """Score filled blanks: the share that is right. Case and outer spaces are ignored.

    Args:
        blanks: For each blank, every answer that is right.
        given: What the learner wrote, in the same order.
    """
    right = [_plain(text) in map(_plain, answers) for answers, text in zip(blanks, given, strict=True)]
    return sum(right) / len(right)


def _plain(text: str) -> str:
    return text.strip().lower()


def score_conversation(path: Sequence[tuple[int, int]]) -> float:
    """Score a path: the mean over its turns of the chosen rating / the best rating in that turn.

    Args:
        path: For each turn taken, the rating of the reply chosen and the best rating there. A turn in which
            no reply is rated above 0 does not count.
    """
    shares = [chosen / best for chosen, best in path if best]
    return sum(shares) / len(shares) if shares else 1.0


def band(score: float) -> str:
    """Return the word for a score: `close` (≥ 0.8), `partly` (≥ 0.5) or `far` from the key."""
    if score >= CLOSE - ROUNDING:
        return "close"
    return "partly" if score >= PARTLY - ROUNDING else "far"
