"""The one table of checks. A slug is the same word here, in the guide's heading and in the case files."""

from __future__ import annotations

from dataclasses import dataclass

from .diagnostics import Diagnostic, Severity, Span


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that an author's file must meet.

    Attributes:
        slug: Its name in messages, in `allow` and in the guide.
        severity: What a finding of it weighs.
        title: The rule as one sentence.
        why: What goes wrong for a learner or an author when it is broken.
        fix: How to mend it.
        of_item: Whether it speaks of an item, which may then allow a warning of it; else of a page or the settings.
    """

    slug: str
    severity: Severity
    title: str
    why: str
    fix: str
    of_item: bool = True

    def at(self, path: str, span: Span, message: str, hint: str = "") -> Diagnostic:
        """Return a finding of this check at a place."""
        return Diagnostic(path, span, self.severity, self.slug, message, hint)


def _error(slug: str, title: str, why: str, fix: str) -> Check:
    return Check(slug, Severity.ERROR, title, why, fix)


def _warning(slug: str, title: str, why: str, fix: str, of_item: bool = False) -> Check:
    return Check(slug, Severity.WARNING, title, why, fix, of_item)


# The file as text

ENCODING = _error(
    "encoding",
    "A file is UTF-8 text.",
    "In any other encoding, names and quotation marks turn into wrong characters on the page.",
    "Save the file again and choose the encoding “UTF-8” in your editor.",
)
TOO_LARGE = _error(
    "too-large",
    "A file stays under one megabyte, and its values under fifty levels.",
    "An item is about two kilobytes. A file a thousand times that size is a mistake, and would stall the build.",
    "Write one scenario per file.",
)
CANNOT_OPEN = _error(
    "cannot-open",
    "A file of the course can be opened.",
    "What is in it would be missing, and nobody would be told. Most often it is a link to a file that is gone.",
    "Put the file there, remove the link, or allow your account to read it.",
)
OUTSIDE = _error(
    "outside",
    "What the course reads stands in its repository.",
    "A link or a path that leads out of it would publish whatever stands there, on the machine that builds the site.",
    "Move the files into the repository. Where they are meant to stand elsewhere, set `outside: true` in `mkdocs.yml`.",
)
EMPTY_FILE = _error(
    "empty-file",
    "A scenario file holds an item.",
    "An empty file has an id but nothing to show.",
    "Write the item, or delete the file.",
)
CONTROL_CHARACTER = _error(
    "control-character",
    "Text holds no invisible control characters.",
    "They come in by copy and paste, cannot be seen, and break pages and screen readers.",
    "Delete the text around the place and type it anew.",
)

# The file as YAML

YAML_SYNTAX = _error(
    "yaml-syntax",
    "A file is valid YAML.",
    "What stands there cannot be read. Where it is plain how the line was meant, the rest of the file is checked all"
    " the same; elsewhere other mistakes may stay unseen until it is mended.",
    "Look at the line named and at the one above it for a colon or a quotation mark in running text, or for a line"
    " that does not line up.",
)
TAB = _error(
    "tab",
    "Indentation is made of spaces.",
    "YAML does not allow tabs there, and editors show both alike.",
    "Replace each tab with spaces, and set your editor to insert spaces.",
)
YAML_TAG = _error(
    "yaml-tag",
    "Values carry no YAML tags.",
    "Tags such as `!!python/object` ask a program to make things other than text and numbers. Rehearse never does.",
    "Remove the word that begins with an exclamation mark.",
)
YAML_ALIAS = _error(
    "yaml-alias",
    "Values are written out, without anchors and aliases.",
    "A few lines of aliases can stand for gigabytes of text, and a reader of the file cannot see what an option says.",
    "Write the text out again where it is needed.",
)
DUPLICATE_KEY = _error(
    "duplicate-key",
    "A key stands once in its item, option or other part.",
    "YAML would silently keep one of the two values.",
    "Keep one of the two.",
)

# The item's form

UNKNOWN_KEY = _error(
    "unknown-key",
    "Every key is one that the format knows.",
    "A misspelt key would be ignored, and what you wrote under it would not be shown.",
    "Use the nearest known key that the message offers.",
)
MISSING_KEY = _error(
    "missing-key",
    "Every required key is there.",
    "The page cannot show or score the item without it.",
    "Add the key.",
)
WRONG_TYPE = _error(
    "wrong-type",
    "Every value is of the kind its key asks for.",
    'YAML reads `no`, `on` and `1.0` as something other than text, and `"3"` as text instead of a number.',
    "Put text in quotation marks; write ratings as plain whole numbers.",
)
EMPTY_TEXT = _error(
    "empty-text",
    "A text that is shown has words in it.",
    "A learner would see an empty bubble.",
    "Write the text, or remove an optional key.",
)
HEAVY_TEXT = _error(
    "heavy-text",
    "A text is one that Markdown reads in less than a second.",
    "Thousands of opening brackets, or lists and quotations within each other hundreds of times, would keep a build"
    " busy for minutes. No scenario needs them.",
    "Shorten the text, or put what is code between backticks in a file of its own.",
)
UNKNOWN_VALUE = _error(
    "unknown-value",
    "A value from a closed list is one of that list.",
    "Formats, roles and scales decide what the page shows and how it scores.",
    "Use one of the values that the message lists.",
)
RATING_RANGE = _error(
    "rating-range",
    "A rating is 0, 1, 2 or 3.",
    "Scores are worked out from these four steps: 0 harmful, 1 weak, 2 acceptable, 3 effective.",
    "Choose the step that fits.",
)
BAD_ID = _error(
    "bad-id",
    "A file's name is lower-case words joined by hyphens.",
    "It becomes the item's id, its address and the name under which a learner's answers are kept.",
    "Rename the file, for example to `dye-testing.yml`.",
)

# The key

OPTION_COUNT = _error(
    "option-count",
    "An item has three to five options.",
    "Two options invite guessing; more than five are not read with care. Three good ones are enough (Rodriguez 2005,"
    " doi 10.1111/j.1745-3992.2005.00006.x).",
    "Add a plausible option, or remove the weakest.",
)
DUPLICATE_OPTION = _error(
    "duplicate-option",
    "No two options of an item have the same text.",
    "Answers are kept by an option's text, so twins could not be told apart.",
    "Change or remove one of them.",
)
NO_KEY = _error(
    "no-key",
    "An item has the key its format needs.",
    "`best` needs one option rated 3; `best-worst` also one rated 0. Without it no answer can reach the full score.",
    "Give the best option the rating 3, and in `best-worst` the worst one the rating 0.",
)
TWO_KEYS = _error(
    "two-keys",
    "A key that must be single is single.",
    "With two best options the learner must guess which one is meant.",
    "Lower one of them, or use the format `rate`, where several may be effective.",
)
RANK_TIE = _error(
    "rank-tie",
    "In `rank`, no two options have the same rating.",
    "A learner cannot put two options in one place.",
    "Give each option a rating of its own, or use the format `rate`.",
)

# Conversations

UNKNOWN_TURN = _error(
    "unknown-turn",
    "`start` and every `next` name a turn or an ending of the conversation.",
    "The learner would choose a reply and nothing would follow.",
    "Write the name as it stands under `turns` or `endings`.",
)
NAME_CLASH = _error(
    "name-clash",
    "A turn and an ending do not share one name.",
    "A reply that leads there could mean either.",
    "Rename one of them.",
)
DEAD_END = _error(
    "dead-end",
    "Every turn has replies.",
    "The conversation would stop there without telling the learner what came of it.",
    "Add replies, or make the turn an ending.",
)
UNREACHABLE = _error(
    "unreachable",
    "Every turn and every ending can be reached.",
    "No learner would ever see it. Most often a `next` names another turn than was meant.",
    "Let a reply lead to it, or remove it.",
)
ENDLESS = _error(
    "endless",
    "From every turn an ending can be reached.",
    "The learner would go round in circles.",
    "Let one of the replies in the circle lead to an ending.",
)
LONG_PATH = _error(
    "long-path",
    "A path takes at most eight turns.",
    "Longer ones are given up before the ending, which is where a conversation teaches.",
    "Let an earlier reply lead to an ending.",
)
NO_GOOD_ENDING = _error(
    "no-good-ending",
    "A good ending can be reached.",
    "A learner who does everything well should see it go well.",
    "Let the best replies lead to an ending with `outcome: good`.",
)
HOLLOW_SCORE = _error(
    "hollow-score",
    "Whoever gives the best reply in every turn comes to a good ending.",
    "A full score with a poor ending says that the key is wrong.",
    "Let the best replies lead to a good ending, or change their ratings.",
)

# The course

UNNAMED_COURSE = _warning(
    "unnamed-course",
    "The setting `course` names the course.",
    "Learners’ records are kept under this name, once for each address. Without it the site’s name is taken, and a new"
    " name for the site would begin every record anew.",
    "Write the name that the message offers, and keep it once learners have answered.",
)

# The bank

DUPLICATE_ID = _error(
    "duplicate-id",
    "A file's name is unique in the bank, whatever its folder.",
    "The name is the item's id: two items would share one page and one record.",
    "Rename one of the files.",
)
FORMER_ID = _error(
    "former-id",
    "An id under `formerly` belongs to no other item.",
    "A learner's old answers could not be given to two items.",
    "Remove the id from `formerly` of one of them.",
)
UNKNOWN_OBJECTIVE = _error(
    "unknown-objective",
    "An item's objective stands in a lesson's front matter.",
    "Results are shown by objective; an unknown one would drop out of the learner's record.",
    "Write it as the lesson file's name, a slash and the objective's key: `first-message/compose`.",
)
UNKNOWN_CLAIM = _error(
    "unknown-claim",
    "An item's claims stand in some page's front matter.",
    "An item should practise what the course has said.",
    "Correct the claim's number, or add it to the `claims` of the lesson that makes it.",
)
UNKNOWN_TWIN = _error(
    "unknown-twin",
    "An item's twin exists, and is another item.",
    "Twins are kept apart in practice rounds and stand in for each other in reviews.",
    "Write the other item's file name without `.yml`.",
)
ONE_WAY_TWIN = _error(
    "one-way-twin",
    "Twins name each other.",
    "If only one of them knows, a round may show both side by side.",
    "Add `twin` to the other item.",
)
RESERVED_SHOWN = _error(
    "reserved-shown",
    "A reserved item stands in no lesson.",
    "The final check asks one scenario for each objective that nobody has seen. One whose reasons stood in a lesson"
    " tests memory and not judgement.",
    "Show another item in the lesson, or take the key `reserved` out of this one.",
)
UNUSED_ITEM = _warning(
    "unused-item",
    "Every item stands in a lesson.",
    "Learners would find it in the gallery only, without the text that prepares for it.",
    "Add a `/// scenario | id` block to its lesson.",
    of_item=True,
)

# Lessons

UNKNOWN_ITEM = _error(
    "unknown-item",
    "A `/// scenario` block names an item of the bank.",
    "The page would show a fault instead of a scenario.",
    "Write the item's file name without `.yml`.",
)
BROKEN_ITEM = _error(
    "broken-item",
    "A scenario that a page shows has no errors.",
    "The page shows a fault instead of a scenario that could mislead.",
    "Mend the errors that are reported in the item's file.",
)
BLOCK_OPTION = _error(
    "block-option",
    "A block has the argument and options that it knows.",
    "A misspelt filter would show the wrong items.",
    "Use one of the options that the message lists.",
)
OPEN_BLOCK = _error(
    "open-block",
    "A block is closed by a line of three slashes.",
    "Without it the rest of the page becomes part of the block and is lost.",
    "Add a line `///` below the block's first line.",
)
DUPLICATE_LESSON = _error(
    "duplicate-lesson",
    "Two pages with objectives do not share one file name.",
    "An item names its objective by the lesson's file name, whatever its folder.",
    "Rename one of the pages.",
)
DUPLICATE_PLAN = _error(
    "duplicate-plan",
    "A plan's name stands once in the course.",
    "The learner's plan is kept under it: what is written in one place would replace what stands in the other.",
    "Give one of the two blocks another name.",
)

# Quizzes in mkdocs-quiz's syntax

OPEN_QUIZ = _error(
    "open-quiz",
    "Every `<quiz>` is closed by a `</quiz>`, and no `</quiz>` stands alone.",
    "What should be a question would stand in the page as plain text, with its answers marked.",
    "Add the tag that is missing. To write about the tags themselves, put them in backticks.",
)
OLD_QUIZ = _error(
    "old-quiz",
    "A quiz is written in the syntax of mkdocs-quiz 1.",
    "Blocks of `<?quiz?>` are no longer read, by mkdocs-quiz or by Rehearse.",
    "Run `mkdocs-quiz migrate docs/`, which writes them anew.",
)
NO_QUESTION = _error(
    "no-question",
    "A quiz asks something.",
    "A learner would see answers and not know to what.",
    "Write the question between `<quiz>` and the first answer.",
)
NO_ANSWER = _error(
    "no-answer",
    "A quiz has answers to tick, or blanks with an answer in each.",
    "There would be nothing to do, or no way to do it right.",
    "Write answers as `- [x] correct` and `- [ ] not correct`, or blanks as `[[answer]]`. In code, and below the line"
    " `---`, brackets are no blanks.",
)
NO_CORRECT_ANSWER = _error(
    "no-correct-answer",
    "At least one answer of a quiz is correct.",
    "Nobody could get it right.",
    "Write `- [x]` before each answer that is correct.",
)
DUPLICATE_ANSWER = _error(
    "duplicate-answer",
    "No two answers of a quiz are the same.",
    "Responses are kept by an answer's text, so twins could not be told apart.",
    "Change or remove one of them.",
)
BAD_ANSWER = _error(
    "bad-answer",
    "An answer is written `- [x] text` or `- [ ] text`, and lines up with the question.",
    "Otherwise it is taken for text, and the learner cannot choose it.",
    "Begin the line with a dash or an asterisk, a space, brackets that hold `x`, a space or nothing, and a space.",
)
SPLIT_ANSWER = _error(
    "split-answer",
    "An answer takes one line.",
    "The rest of it would be taken for the explanation, and all answers below it would be lost.",
    "Join the lines. An answer may be as long as you like.",
)
LATE_ANSWER = _warning(
    "late-answer",
    "The answers of a quiz stand together, above the explanation.",
    "The explanation begins with the first line that is no answer. Answers below it cannot be chosen.",
    "Move the answer up. If a list with boxes is meant as part of the explanation, begin the explanation with `---`.",
)
LOOSE_FEEDBACK = _error(
    "loose-feedback",
    "Feedback on an answer stands right below it.",
    "Set off by a line that holds nothing, it belongs to no answer.",
    "Remove the line between the answer and its feedback.",
)
LOOSE_EXPLANATION = _warning(
    "loose-explanation",
    "A line that holds nothing stands between the last answer and the explanation.",
    "Without it nobody can tell whether the line is the rest of the answer.",
    "Add the line, or join the text with the answer.",
)
MIXED_QUIZ = _error(
    "mixed-quiz",
    "A quiz has either answers to tick or blanks to fill.",
    "One of the two would be lost: for mkdocs-quiz the answers become a list that cannot be ticked.",
    "Write two quizzes. To show double brackets, put them in backticks.",
)
DUPLICATE_QUESTION = _warning(
    "duplicate-question",
    "A page asks a question once.",
    "Responses are kept by the question's text. Of two that are the same, a change in one loses its responses.",
    "Remove one, or say in the question what is different.",
)

# Reviews of keys by people

BAD_REVIEW = _error(
    "bad-review",
    "A file of reviews is as `rehearse panel import` wrote it.",
    "What cannot be read counts for nothing, and the page would say that nobody rated the item.",
    "Delete the file, and import the raters’ files again.",
)
UNKNOWN_REVIEW = _warning(
    "unknown-review",
    "A review speaks of an item of the bank.",
    "Ratings of an item that is gone, or was renamed without `formerly`, are lost.",
    "Add the old id under the item’s `formerly`, or delete the file.",
)
OLD_REVIEW = _warning(
    "old-review",
    "A review is of the item’s present wording.",
    "People rated other words. What they say of these nobody knows, so the page calls the ratings a draft again.",
    "Send the item to raters again with `rehearse panel --item`, or delete its file in `reviews/`.",
)
CONTRADICTED_KEY = _warning(
    "contradicted-key",
    "People who rate the options put the key’s best one first.",
    "A learner who judges as practitioners do would be told that it is wrong.",
    "Read the raters’ remarks. Most often the situation leaves out what you had in mind. Add it, or change the key.",
)
LOW_AGREEMENT = _warning(
    "low-agreement",
    "Raters agree: the standard deviation is at most 0.75, and the key leads by at least 0.5.",
    "Where practitioners differ, a single key teaches an opinion as a fact. The bounds are this project’s own.",
    "Make the difference between the options clearer, or publish both arguments in a `draft`, which is not scored.",
)

ALL: tuple[Check, ...] = tuple(value for value in globals().values() if isinstance(value, Check))
BY_SLUG: dict[str, Check] = {check.slug: check for check in ALL}
