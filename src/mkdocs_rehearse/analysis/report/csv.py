"""The items as a table, for spreadsheets."""

from __future__ import annotations

import csv
import io

from ...text.spreadsheet import cell
from ..result import Figures, ItemResult, Result

_HEAD = (
    "item,fingerprint,current,format,lesson,objective,path,line,n,mean,low,high,spread,item_rest,weakest,middle,"
    "strongest,latest_mean,changed,better,worse,seconds"
).split(",")


def report_csv(result: Result) -> str:
    """Return one row for each version of an item; what is not shown or not known is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEAD)
    writer.writerows(_row(item) for item in result.items if item.n)
    return text.getvalue()


def _row(one: ItemResult) -> list[object]:
    item, changes = one.item, one.changes
    thirds: list[object] = [round(third.mean.value, 4) for third in one.thirds] or [None] * 3
    return [
        item.id,
        one.version.fingerprint,
        int(one.version.is_current),
        item.format,
        cell(item.lesson),
        cell(item.objective),
        cell(item.path),
        item.line,
        one.n,
        *_figures(one.first),
        *thirds,
        round(one.latest.mean.value, 4) if one.latest else None,
        *([changes.changed, changes.better, changes.worse] if changes else [None] * 3),
        one.seconds,
    ]


def _figures(figures: Figures | None) -> list[float | None]:
    if figures is None:
        return [None] * 5
    mean, low, high = figures.mean
    r = round(figures.r.value, 4) if figures.r else None
    return [round(mean, 4), round(low, 4), round(high, 4), round(figures.spread, 4), r]
