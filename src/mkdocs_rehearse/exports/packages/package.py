"""What a package is made of, before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ...course import Bank

#: What an LMS may be called to understand, and its name in words.
STANDARDS = MappingProxyType({"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004 4th Edition", "cmi5": "cmi5"})
#: How much an LMS may learn, from little to much; each level holds those before it.
REPORTS = ("completion", "score", "answers")


@dataclass(frozen=True, slots=True)
class Package:
    """A course on its way into an LMS.

    Attributes:
        standard: One of `STANDARDS`.
        report: One of `REPORTS`.
        title: What the course calls itself.
        about: One sentence on it.
        language: In which it is written, as a language tag.
        address: Where it is published; empty where it is not.
        map: What a browser knows of the course, as its pages have it.
        bank: The items and lessons.
    """

    standard: str
    report: str
    title: str
    about: str
    language: str
    address: str
    map: Mapping[str, Any]
    bank: Bank

    @property
    def course(self) -> str:
        """Return the course's name, as its records have it."""
        return str(self.map["course"])

    @property
    def mastery(self) -> float:
        """Return the mean score from which a lesson is mastered, 0 to 1."""
        return float(self.map["mastery"])

    @property
    def iri(self) -> str:
        """Return what tells the course from all others: its address, or a name made of its own."""
        return self.address or f"urn:uuid:{uuid5(NAMESPACE_URL, f'rehearse:{self.course}')}"
