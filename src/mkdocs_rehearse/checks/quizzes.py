"""Quizzes in mkdocs-quiz’s syntax."""

from .check import error, warning

OPEN_QUIZ = error(
    "open-quiz",
    "Every `<quiz>` is closed by a `</quiz>`, and no `</quiz>` stands alone.",
    "What should be a question would stand in the page as plain text, with its answers marked.",
    "Add the tag that is missing. To write about the tags themselves, put them in backticks.",
    example="""\
<quiz>
Which city is the capital of France?
- [x] Paris
- [ ] Rome""",
)
OLD_QUIZ = error(
    "old-quiz",
    "A quiz is written in the syntax of mkdocs-quiz 1.",
    "Blocks of `<?quiz?>` are no longer read, by mkdocs-quiz or by Rehearse.",
    "Run `mkdocs-quiz migrate docs/`, which writes them anew.",
    example="""\
<?quiz?>
question: Which city is the capital of France?
answer-correct: Paris
<?/quiz?>""",
)
QUIZ_SETTING = warning(
    "quiz-setting",
    "Of mkdocs-quiz’s `quiz:` in a page’s front matter, only `enabled` counts.",
    "Quick checks behave alike everywhere: they are checked by a button, keep their answer, and are shuffled in"
    " practice rounds. Other settings of mkdocs-quiz change nothing, so the page is not what its author expects.",
    "Remove the setting. What learners read in is set once, as `language` under the extension.",
    example="""\
---
quiz:
  shuffle_answers: true
---""",
)
QUIZ_HTML = warning(
    "quiz-html",
    "A quiz is written in Markdown, with a few plain tags.",
    "Any other HTML is shown as it was typed: what it does to a page, nobody could promise.",
    "Write it in Markdown: code in backticks or fences, pictures as `![…](…)`. Tags without attributes that mark a"
    " word, such as `<sup>`, `<kbd>` or `<br>`, are fine. A frame stands outside the quiz.",
    example="""\
<quiz>
What does it print?
<pre>print(1)</pre>
- [x] 1
- [ ] 2
</quiz>""",
)
NO_QUESTION = error(
    "no-question",
    "A quiz asks something.",
    "A learner would see answers and not know to what.",
    "Write the question between `<quiz>` and the first answer.",
    example="""\
<quiz>
- [x] Paris
- [ ] Rome
</quiz>""",
)
NO_ANSWER = error(
    "no-answer",
    "A quiz has answers to tick, or blanks with an answer in each.",
    "There would be nothing to do, or no way to do it right.",
    "Write answers as `- [x] correct` and `- [ ] not correct`, or blanks as `[[answer]]`. In code, and below the line"
    " `---`, brackets are no blanks.",
    example="""\
<quiz>
Which city is the capital of France?
</quiz>""",
)
NO_CORRECT_ANSWER = error(
    "no-correct-answer",
    "At least one answer of a quiz is correct.",
    "Nobody could get it right.",
    "Write `- [x]` before each answer that is correct.",
    example="""\
<quiz>
Which city is the capital of France?
- [ ] Paris
- [ ] Rome
</quiz>""",
)
DUPLICATE_ANSWER = error(
    "duplicate-answer",
    "No two answers of a quiz are the same.",
    "Responses are kept by an answer's text, so twins could not be told apart.",
    "Change or remove one of them.",
    example="""\
- [x] Paris
- [ ] Rome
- [ ] Rome""",
)
BAD_ANSWER = error(
    "bad-answer",
    "An answer is written `- [x] text` or `- [ ] text`, and lines up with the question.",
    "Otherwise it is taken for text, and the learner cannot choose it.",
    "Begin the line with a dash or an asterisk, a space, brackets that hold `x`, a space or nothing, and a space.",
    example="""\
- [x] Paris
- [y] Rome""",
)
SPLIT_ANSWER = error(
    "split-answer",
    "An answer takes one line.",
    "The rest of it would be taken for the explanation, and all answers below it would be lost.",
    "Join the lines. An answer may be as long as you like.",
    example="""\
- [x] Paris, which is so large that
its suburbs have suburbs
- [ ] Rome""",
)
LATE_ANSWER = warning(
    "late-answer",
    "The answers of a quiz stand together, above the explanation.",
    "The explanation begins with the first line that is no answer. Answers below it cannot be chosen.",
    "Move the answer up. If a list with boxes is meant as part of the explanation, begin the explanation with `---`.",
    example="""\
- [x] Paris
- [ ] Rome

It has been since 987.

- [ ] Lyon""",
)
LOOSE_FEEDBACK = error(
    "loose-feedback",
    "Feedback on an answer stands right below it.",
    "Set off by a line that holds nothing, it belongs to no answer.",
    "Remove the line between the answer and its feedback.",
    example="""\
- [ ] Rome

  > Rome is the capital of Italy.""",
)
LOOSE_EXPLANATION = warning(
    "loose-explanation",
    "A line that holds nothing stands between the last answer and the explanation.",
    "Without it nobody can tell whether the line is the rest of the answer.",
    "Add the line, or join the text with the answer.",
    example="""\
- [x] Paris
- [ ] Rome
It has been since 987.""",
)
MIXED_QUIZ = error(
    "mixed-quiz",
    "A quiz has either answers to tick or blanks to fill.",
    "One of the two would be lost: for mkdocs-quiz the answers become a list that cannot be ticked.",
    "Write two quizzes. To show double brackets, put them in backticks.",
    example="""\
<quiz>
The capital of France is [[Paris]].
- [x] Paris
- [ ] Rome
</quiz>""",
)
DUPLICATE_QUESTION = warning(
    "duplicate-question",
    "A page asks a question once.",
    "Responses are kept by the question's text. Of two that are the same, a change in one loses its responses.",
    "Remove one, or say in the question what is different.",
    example="""\
<quiz>
Which city is the capital of France?
- [x] Paris
</quiz>

<quiz>
Which city is the capital of France?
- [x] Lyon, of the Gauls
</quiz>""",
)
