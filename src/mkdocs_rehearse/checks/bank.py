"""The bank."""

from .check import error, warning

DUPLICATE_ID = error(
    "duplicate-id",
    "A file's name is unique in the bank, whatever its folder.",
    "The name is the item's id: two items would share one page and one record.",
    "Rename one of the files.",
    example="""\
quizzes/first-message/dye-testing.yml
quizzes/numbers/dye-testing.yml""",
)
UNKNOWN_CHANNEL = warning(
    "unknown-channel",
    "A channel is one of the package, or one that the course names in `rehearse.yml`.",
    "The page shows the label of a channel, and draws a letter unlike a talk. Of an unknown one it knows neither, and a"
    " slip of the pen would be a channel of its own in the gallery.",
    "Use the nearest channel that the message offers, or name yours in `rehearse.yml` with a label and a manner.",
    of_item=True,
    example="""\
channel: linkedin-mesage""",
)
FORMER_ID = error(
    "former-id",
    "An id under `formerly` belongs to no other item.",
    "A learner's old answers could not be given to two items.",
    "Remove the id from `formerly` of one of them.",
    example="""\
formerly: [the-id-of-another-item]""",
)
UNKNOWN_OBJECTIVE = error(
    "unknown-objective",
    "An item's objective stands in a lesson's front matter.",
    "Results are shown by objective; an unknown one would drop out of the learner's record.",
    "Write it as the lesson file's name, a slash and the objective's key: `first-message/compose`.",
    example="""\
objective: first-message/composing""",
)
UNKNOWN_CLAIM = error(
    "unknown-claim",
    "An item's claims stand in some page's front matter.",
    "An item should practise what the course has said.",
    "Correct the claim's number, or add it to the `claims` of the lesson that makes it.",
    example="""\
claims: [C058, C707]""",
)
UNKNOWN_TWIN = error(
    "unknown-twin",
    "An item's twin exists, and is another item.",
    "Twins are kept apart in practice rounds and stand in for each other in reviews.",
    "Write the other item's file name without `.yml`.",
    example="""\
twin: cold-room-sensor""",
)
ONE_WAY_TWIN = error(
    "one-way-twin",
    "Twins name each other.",
    "If only one of them knows, a round may show both side by side.",
    "Add `twin` to the other item.",
    example="""\
twin: meetup-note  # whose file has no twin""",
)
TRANSLATION = error(
    "translation",
    "A translated item or lesson has the structure and the ratings of the one that it translates.",
    "A learner who changes the language keeps the answers; they would mean something else.",
    "Keep keys, ratings, names and the order of options as they stand there, and translate the texts alone.",
    example="""\
    rating: 2  # and 1 in quizzes/dye-testing.yml, which this translates""",
)
RESERVED_SHOWN = error(
    "reserved-shown",
    "A reserved item stands in no lesson.",
    "The final check asks one scenario for each objective that nobody has seen. One whose reasons stood in a lesson"
    " tests memory and not judgement.",
    "Show another item in the lesson, or take the key `reserved` out of this one.",
    example="""\
/// scenario | dye-testing
///""",
)
UNUSED_ITEM = warning(
    "unused-item",
    "Every item stands in a lesson.",
    "Learners would find it in the gallery only, without the text that prepares for it.",
    "Add a `/// scenario | id` block to its lesson.",
    of_item=True,
    example="""\
quizzes/dye-testing.yml, and no page that shows it""",
)
