"""Reviews of keys by people."""

from .check import error, warning

BAD_REVIEW = error(
    "bad-review",
    "A file of reviews is as `rehearse panel import` wrote it.",
    "What cannot be read counts for nothing, and the page would say that nobody rated the item.",
    "Delete the file, and import the raters’ files again.",
    example="""\
    ratings: {"00000001": 9, "00000002": 3, "00000003": 3}""",
)
UNKNOWN_REVIEW = warning(
    "unknown-review",
    "A review speaks of an item of the bank.",
    "Ratings of an item that is gone, or was renamed without `formerly`, are lost.",
    "Add the old id under the item’s `formerly`, or delete the file.",
    example="""\
item: dye-tests  # there is none, but dye-testing""",
)
OLD_REVIEW = warning(
    "old-review",
    "A review is of the item’s present wording.",
    "People rated other words. What they say of these nobody knows, so the page calls the ratings a draft again.",
    "Send the item to raters again with `rehearse panel --item`, or delete its file in `reviews/`.",
    True,
    example="""\
  - text: Which part of the dye post fits your line?  # was: Which part fits?""",
)
CONTRADICTED_KEY = warning(
    "contradicted-key",
    "People who rate the options put the key’s best one first.",
    "A learner who judges as practitioners do would be told that it is wrong.",
    "Read the raters’ remarks. Most often the situation leaves out what you had in mind. Add it, or change the key.",
    True,
    example="""\
  - text: Which part of the post fits your line?
    rating: 3  # seven raters: 1.9 on average
  - text: Glad to have you in my network.
    rating: 2  # seven raters: 2.6""",
)
LOW_AGREEMENT = warning(
    "low-agreement",
    "Raters agree: the standard deviation is at most 0.75, and the key leads by at least 0.5.",
    "Where practitioners differ, a single key teaches an opinion as a fact. The bounds are this project’s own.",
    "Make the difference between the options clearer, or publish both arguments in a `draft`, which is not scored.",
    True,
    example="""\
  - text: Which part of the post fits your line?
    rating: 3  # raters gave 0, 1, 3, 3, 3""",
)
