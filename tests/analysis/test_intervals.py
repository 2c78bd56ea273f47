"""Intervals against tables and worked examples."""

from __future__ import annotations

import pytest

from mkdocs_rehearse.analysis.intervals import Interval, correlation, difference, mean, mean_score, share, student


@pytest.mark.parametrize(
    ("freedom", "point"), [(1, 12.706), (2, 4.303), (4, 2.776), (9, 2.262), (29, 2.045), (10**6, 1.960)]
)
def test_student_as_in_tables(freedom: int, point: float) -> None:
    assert student(freedom) == pytest.approx(point, abs=2e-3)


def test_wilson() -> None:
    # Newcombe 1998, Statistics in Medicine 17, 857–872, table I: 15 of 148.
    assert share(15, 148)[1:] == pytest.approx((0.0624, 0.1605), abs=5e-5)


def test_difference_of_shares() -> None:
    # Newcombe 1998, Statistics in Medicine 17, 873–890, table II: 56 of 70 less 48 of 80, method 10.
    assert difference(share(56, 70), share(48, 80)) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_mean() -> None:
    assert mean(10, 2, 10) == pytest.approx((10, 10 - 2.262 * 2 / 10**0.5, 10 + 2.262 * 2 / 10**0.5), abs=1e-3)
    assert mean_score(0.95, 0.5, 10)[2] == 1


def test_correlation() -> None:
    # atanh 0.5 = 0.5493; 1.96 / √27 = 0.3772; tanh of 0.1721 and of 0.9265.
    assert correlation(0.5, 30) == pytest.approx((0.5, 0.1704, 0.7290), abs=1e-4)
    assert correlation(1.0, 30) == Interval(1, 1, 1)
