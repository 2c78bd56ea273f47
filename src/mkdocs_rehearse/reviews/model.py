"""A review of an item's key, and the file that one rater saves: types and validation."""

from __future__ import annotations

from statistics import fmean, pstdev
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ..text.names import KEBAB

#: With fewer raters than that, no figure says anything about a key.
FEWEST = 3

RaterId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8,32}$")]
OptionId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
ItemId = Annotated[str, StringConstraints(pattern=KEBAB, max_length=200)]
Rating = Annotated[int, Field(ge=0, le=3)]
Remark = Annotated[str, StringConstraints(max_length=5_000)]


class _Part(BaseModel):
    # What a course without reviews does not use is never built.
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


class ReviewedOption(_Part):
    """What raters say of one option."""

    option: OptionId = Field(description="The option’s id, from its text")
    text: str = Field(description="The option’s text, for whoever reads the file")
    ratings: dict[RaterId, Rating] = Field(description="Rater → rating from 0 to 3")
    remarks: dict[RaterId, Remark] = Field(default={}, description="Rater → remark")

    @property
    def mean(self) -> float:
        """The mean of the ratings, 0 to 3."""
        return fmean(self.ratings.values())

    @property
    def spread(self) -> float:
        """The standard deviation of the ratings, those given being all there are."""
        return pstdev(self.ratings.values())


class Review(_Part):
    """What raters say of an item: the content of a file in `reviews/`."""

    item: ItemId = Field(description="The item’s id")
    fingerprint: Fingerprint = Field(description="Of the item that was rated; it changes with its wording")
    options: list[ReviewedOption]
    remarks: dict[RaterId, Remark] = Field(default={}, description="Rater → remark on the item as a whole")

    @property
    def raters(self) -> int:
        """How many people rated at least one option."""
        return len({rater for option in self.options for rater in option.ratings})


class PanelItem(_Part):
    """What one rater says of an item."""

    fingerprint: Fingerprint
    ratings: dict[OptionId, Rating] = Field(max_length=200)
    remarks: dict[OptionId, Remark] = Field(default={}, max_length=200)
    remark: Remark = ""


class PanelFile(_Part):
    """The file that the panel's page saves."""

    format: Literal["rehearse-panel"]
    version: Literal[1]
    course: str = Field(max_length=200)
    rater: RaterId
    name: str = Field(default="", max_length=200, description="As the rater likes to be called; may be empty")
    saved: str = Field(max_length=40, description="When it was saved, by the rater’s clock")
    items: dict[ItemId, PanelItem] = Field(max_length=100_000)
