"""95 % intervals, each from counts and sums."""

from __future__ import annotations

from math import atanh, sqrt, tanh
from typing import NamedTuple

_Z = 1.959963984540054


class Interval(NamedTuple):
    """A figure and the bounds between which it lies in 95 of 100 groups like this one."""

    value: float
    low: float
    high: float


def share(hits: int, n: int) -> Interval:
    """Return a share with Wilson's interval (Wilson 1927, JASA 22, 209–212)."""
    p, z2 = hits / n, _Z**2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return Interval(p, max(0.0, middle - half), min(1.0, middle + half))


def mean(value: float, spread: float, n: int) -> Interval:
    """Return a mean with Student's interval.

    Args:
        value: The mean.
        spread: The sample's standard deviation.
        n: How many were averaged; at least 2.
    """
    half = student(n - 1) * spread / sqrt(n)
    return Interval(value, value - half, value + half)


def mean_score(value: float, spread: float, n: int) -> Interval:
    """Return the mean of scores, as `mean`, with bounds that a score can have."""
    middle, low, high = mean(value, spread, n)
    return Interval(middle, max(0.0, low), min(1.0, high))


def difference(one: Interval, other: Interval) -> Interval:
    """Return one mean less another, of different people, from the intervals of both (Newcombe 1998, method 10)."""
    value = one.value - other.value
    low = value - sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    high = value + sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Interval(value, low, high)


def correlation(r: float, n: int) -> Interval:
    """Return a correlation with Fisher's interval (Fisher 1921); n is at least 4."""
    if abs(r) >= 1:
        return Interval(r, r, r)
    half = _Z / sqrt(n - 3)
    return Interval(r, tanh(atanh(r) - half), tanh(atanh(r) + half))


def student(freedom: int) -> float:
    """Return the 97.5 % point of Student's t, to three digits from 3 degrees of freedom on.

    Five terms of its expansion about the normal point (Abramowitz and Stegun 1964, 26.7.5).
    """
    if freedom < 3:
        return {1: 12.706, 2: 4.303}[freedom]
    z, v = _Z, freedom
    return (
        z
        + (z**3 + z) / (4 * v)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)
        + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * v**4)
    )
