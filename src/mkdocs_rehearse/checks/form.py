"""The item’s form."""

from .check import error, warning

UNKNOWN_KEY = error(
    "unknown-key",
    "Every key is one that the format knows.",
    "A misspelt key would be ignored, and what you wrote under it would not be shown.",
    "Use the nearest known key that the message offers.",
    example="""\
  - text: Thanks for connecting, Leila.
    ratng: 3""",
)
MISSING_KEY = error(
    "missing-key",
    "Every required key is there.",
    "The page cannot show or score the item without it.",
    "Add the key.",
    example="""\
  - text: Thanks for connecting, Leila.
    rationale: It has a rationale and no rating.""",
)
WRONG_TYPE = error(
    "wrong-type",
    "Every value is of the kind its key asks for.",
    'YAML reads `no`, `on` and `1.0` as something other than text, and `"3"` as text instead of a number.',
    "Put text in quotation marks; write ratings as plain whole numbers.",
    example="""\
title: no""",
)
EMPTY_TEXT = error(
    "empty-text",
    "A text that is shown has words in it.",
    "A learner would see an empty bubble.",
    "Write the text, or remove an optional key.",
    example="""\
title: ' '""",
)
HEAVY_TEXT = error(
    "heavy-text",
    "A text is one that Markdown reads in less than a second.",
    "Thousands of opening brackets, or lists and quotations within each other hundreds of times, would keep a build"
    " busy for minutes. No scenario needs them.",
    "Shorten the text, or put what is code between backticks in a file of its own.",
    example="""\
situation: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[ and so on, ten thousand times'""",
)
ITEM_HTML = warning(
    "item-html",
    "The texts of an item are written in Markdown.",
    "HTML in them is shown as it was typed, so learners read `<b>` and `<br>`.",
    "Write `**bold**`, `*italic*`, `![description](picture.png)` and `[text](address)`, and leave a line empty where a"
    " new paragraph begins. What is meant as code stands in backticks.",
    True,
    example="""\
situation: |
  Leila has <b>not</b> replied.""",
)
UNKNOWN_VALUE = error(
    "unknown-value",
    "A value from a closed list is one of that list.",
    "Formats, roles and scales decide what the page shows and how it scores.",
    "Use one of the values that the message lists.",
    example="""\
format: bst""",
)
RATING_RANGE = error(
    "rating-range",
    "A rating is 0, 1, 2 or 3.",
    "Scores are worked out from these four steps: 0 harmful, 1 weak, 2 acceptable, 3 effective.",
    "Choose the step that fits.",
    example="""\
    rating: 4""",
)
BAD_ID = error(
    "bad-id",
    "A file's name is lower-case words joined by hyphens.",
    "It becomes the item's id, its address and the name under which a learner's answers are kept.",
    "Rename the file, for example to `dye-testing.yml`.",
    example="""\
quizzes/Dye Testing (2).yml""",
)
