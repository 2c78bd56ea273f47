"""From a rater's file to reviews. A file that is taken in again replaces what the rater said before."""

from __future__ import annotations

from collections.abc import Mapping

from ..formats import fingerprint
from ..item import Item, normalise
from .model import PanelFile, PanelItem, Review, ReviewedOption
from .rated import Rated, rated_options


def take_ratings(
    name: str, item: Item, known: Review | None, files: list[PanelFile], former: str = ""
) -> Review | None:
    """Return the review of an item with what some raters say of it, None where none of them rated it.

    Args:
        name: The item's id.
        item: The item as it is worded now; ratings of another wording are passed over.
        known: What was known. A review of another wording counts for nothing any more.
        files: What the raters saved, the older before the newer.
        former: The id under which the files name the item, if it is another.
    """
    now = fingerprint(item)
    called = former or name
    told = [(file.rater, file.items[called]) for file in files if called in file.items]
    told = [(rater, one) for rater, one in told if one.fingerprint == now and one.ratings]
    if not told:
        return None
    known = known if known and known.fingerprint == now else None
    before = {option.option: option for option in known.options} if known else {}
    options = [_option(rated, before.get(rated.id), told) for rated in rated_options(item)]
    remarks = dict(known.remarks) if known else {}
    _say(remarks, {rater: one.remark for rater, one in told})
    return Review(item=name, fingerprint=now, options=[one for one in options if one.ratings], remarks=remarks)


def _option(rated: Rated, known: ReviewedOption | None, told: list[tuple[str, PanelItem]]) -> ReviewedOption:
    ratings, remarks = (dict(known.ratings), dict(known.remarks)) if known else ({}, {})
    for rater, one in told:
        ratings.pop(rater, None)
        if rated.id in one.ratings:
            ratings[rater] = one.ratings[rated.id]
    _say(remarks, {rater: one.remarks.get(rated.id, "") for rater, one in told})
    return ReviewedOption(option=rated.id, text=normalise(rated.text), ratings=ratings, remarks=remarks)


def _say(remarks: dict[str, str], said: Mapping[str, str]) -> None:
    """Put in what raters say now; an empty remark takes back the one before."""
    for rater, text in said.items():
        remarks.pop(rater, None)
        if plain := " ".join("".join(c if c.isprintable() else " " for c in text).split()):
            remarks[rater] = plain
