"""A review as a YAML file that people read: means and spreads stand as comments above each option."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from .model import Review, ReviewedOption

_HEAD = '# What people who did not see the key say of it. "rehearse panel import" writes this file.'


def review_text(review: Review) -> str:
    """Return the file of a review."""
    lines = [_HEAD, f"item: {review.item}", f"fingerprint: {json.dumps(review.fingerprint)}", "options:"]
    for option in review.options:
        lines += _option(option)
    if review.remarks:
        lines += ["remarks:", *_pairs(review.remarks, "  ")]
    return "\n".join(lines) + "\n"


def _option(option: ReviewedOption) -> Iterator[str]:
    count = len(option.ratings)
    yield f"  # mean {option.mean:.2f}, spread {option.spread:.2f}, {count} rating{'' if count == 1 else 's'}"
    yield f"  - option: {json.dumps(option.option)}"
    yield f"    text: {_quoted(option.text)}"
    yield f"    ratings: {{{', '.join(f'{json.dumps(rater)}: {given}' for rater, given in option.ratings.items())}}}"
    if option.remarks:
        yield "    remarks:"
        yield from _pairs(option.remarks, "      ")


def _pairs(texts: Mapping[str, str], lead: str) -> Iterator[str]:
    return (f"{lead}{json.dumps(rater)}: {_quoted(text)}" for rater, text in texts.items())


def _quoted(text: str) -> str:
    """JSON is YAML, and needs no care with signs."""
    return json.dumps(text, ensure_ascii=False)
