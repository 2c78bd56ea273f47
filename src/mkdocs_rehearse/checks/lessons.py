"""Lessons."""

from .check import error, warning

UNKNOWN_ITEM = error(
    "unknown-item",
    "A `/// scenario` block names an item of the bank.",
    "The page would show a fault instead of a scenario.",
    "Write the item's file name without `.yml`.",
    example="""\
/// scenario | dye-testng
///""",
)
BROKEN_ITEM = error(
    "broken-item",
    "A scenario that a page shows has no errors.",
    "The page shows a fault instead of a scenario that could mislead.",
    "Mend the errors that are reported in the item's file.",
    example="""\
/// scenario | item-with-an-error
///""",
)
BLOCK_OPTION = error(
    "block-option",
    "A block has the argument and options that it knows.",
    "A misspelt filter would show the wrong items.",
    "Use one of the options that the message lists.",
    example="""\
/// scenarios
    rol: sender
///""",
)
OPEN_BLOCK = error(
    "open-block",
    "A block is closed by a line of three slashes.",
    "Without it the rest of the page becomes part of the block and is lost.",
    "Add a line `///` below the block's first line.",
    example="""\
/// scenario | dye-testing

The text goes on.""",
)
DUPLICATE_LESSON = error(
    "duplicate-lesson",
    "Two pages with objectives do not share one file name.",
    "An item names its objective by the lesson's file name, whatever its folder.",
    "Rename one of the pages.",
    example="""\
docs/first-message.md
docs/advanced/first-message.md""",
)
TAKEN_ADDRESS = warning(
    "taken-address",
    "No page of the course has the address of a scenario’s own page.",
    "Every scenario has a page, `practice/<id>/`. A site has one page at an address, so learners would never see the"
    " other one.",
    "Rename the page as the message says, which puts it in the place of the scenario’s own, or move it.",
    example="""\
docs/practice/dye-testing/index.md
quizzes/dye-testing.yml""",
)
DUPLICATE_PLAN = error(
    "duplicate-plan",
    "A plan's name stands once in the course.",
    "The learner's plan is kept under it: what is written in one place would replace what stands in the other.",
    "Give one of the two blocks another name.",
    example="""\
/// plan | first-message
///

/// plan | first-message
///""",
)
