"""The key."""

from .check import error, warning

OPTION_COUNT = error(
    "option-count",
    "An item has three to five options.",
    "Two options invite guessing; more than five are not read with care. Three good ones are enough (Rodriguez 2005,"
    " doi 10.1111/j.1745-3992.2005.00006.x).",
    "Add a plausible option, or remove the weakest.",
    example="""\
options:
  - text: Which part of the post fits your line?
    rating: 3
    rationale: One question that she can answer.""",
)
DUPLICATE_OPTION = error(
    "duplicate-option",
    "No two options of an item have the same text.",
    "Answers are kept by an option's text, so twins could not be told apart.",
    "Change or remove one of them.",
    example="""\
  - text: May I send you a demo?
    rating: 1
  - text: May I  send you a demo?
    rating: 0""",
)
NO_KEY = error(
    "no-key",
    "An item has the key its format needs.",
    "`best` needs one option rated 3; `best-worst` also one rated 0. Without it no answer can reach the full score.",
    "Give the best option the rating 3, and in `best-worst` the worst one the rating 0.",
    example="""\
format: best
options:
  - text: Which part of the post fits your line?
    rating: 2
  - text: Here is our price list.
    rating: 0""",
)
TWO_KEYS = error(
    "two-keys",
    "A key that must be single is single.",
    "With two best options the learner must guess which one is meant.",
    "Lower one of them, or use the format `rate`, where several may be effective.",
    example="""\
format: best
options:
  - text: Which part of the post fits your line?
    rating: 3
  - text: What do you see on your line?
    rating: 3""",
)
RANK_TIE = error(
    "rank-tie",
    "In `rank`, no two options have the same rating.",
    "A learner cannot put two options in one place.",
    "Give each option a rating of its own, or use the format `rate`.",
    example="""\
format: rank
options:
  - text: Ask for a call this week.
    rating: 2
  - text: Send the price list.
    rating: 2""",
)
RANK_ORDER = warning(
    "rank-order",
    "In `rank`, the options do not stand in the order of the key.",
    "A learner who leaves them as they stand would score in full, and one who has read the file’s order elsewhere knows"
    " the key. The page shows such options in an order of its own, which is not the one that you see in the file.",
    "Put the options in another order.",
    of_item=True,
    example="""\
format: rank
options:
  - text: Ask what she sees on her line.
    rating: 3
  - text: Ask for a call this week.
    rating: 2
  - text: Send the price list.
    rating: 0""",
)
