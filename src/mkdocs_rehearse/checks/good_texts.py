"""Good texts."""

from .check import warning

_OURS = "Habit of test writers; the figures are ours."

SITUATION_LENGTH = warning(
    "situation-length",
    "A situation has 18 to 60 words.",
    "In fewer it cannot decide which reply is best; more are skimmed.",
    "Say who writes and what has happened, and leave out what decides nothing.",
    of_item=True,
    source="[Whetzel and others 2020](https://doi.org/10.25035/pad.2020.01.001), for brevity. The figures are ours.",
    example="""\
situation: Leila has read your post on dye testing.""",
)
MORAL_LABEL = warning(
    "moral-label",
    "A situation does not say what to think of somebody.",
    "“A spammer writes to you” has judged already. What somebody says between quotation marks is passed over.",
    "Say what can be seen: how many screens of text, after how many minutes.",
    of_item=True,
    source="Ours.",
    example="""\
situation: |
  A pushy seller of laboratory software has sent you three screens of text""",
)
NEGATIVE_QUESTION = warning(
    "negative-question",
    "A question asks what is so, and not what is not so.",
    "Readers miss the *not* and answer the opposite. The least effective option is asked for by `format: best-worst`.",
    "Turn the question round.",
    of_item=True,
    source="[Haladyna and others 2002](https://doi.org/10.1207/S15324818AME1503_5)",
    example="""\
question: Which message should you not send?""",
)
OPTION_BY_PLACE = warning(
    "option-by-place",
    "No text names an option by its place.",
    "Options stand in another order for each learner, so “the first option” is another one.",
    "Name it by what it says.",
    of_item=True,
    source="Ours.",
    example="""\
    rationale: Kinder than the first, and it sells to her all the same.""",
)
LONG_SENTENCE = warning(
    "long-sentence",
    "A sentence has at most 25 words.",
    "Longer ones are read twice, most of all in a second language, and the time is taken from the judgement.",
    "Make two of it.",
    of_item=True,
    source=_OURS,
    example="""\
    rationale: >-
      It thanks her for the request that she sent you on Monday, it takes up the subject that she chose herself, and it
      asks her one question that she can answer.""",
)
HARD_TEXT = warning(
    "hard-text",
    "An item asks for at most ten years of school to read.",
    "An item should be hard to judge, and easy to read. Items in English are measured as a whole by the Automated"
    " Readability Index, which counts letters, words and sentences.",
    "Choose shorter words, and shorter sentences.",
    of_item=True,
    source="[Senter and Smith 1967](https://apps.dtic.mil/sti/citations/AD0667273). The bound is ours.",
    example="""\
situation: |
  Notwithstanding organisational considerations, procurement representatives requested""",
)
MISSING_RATIONALE = warning(
    "missing-rationale",
    "A question about facts says why an answer is right.",
    "That an answer is wrong teaches little; why it is teaches most. Options with ratings need a `rationale` each.",
    "Add `rationale` to the item, or to each of its options.",
    of_item=True,
    source="[Van der Kleij and others 2015](https://doi.org/10.3102/0034654314564881)",
    example="""\
format: blank
title: The size of a club
question: How many pitches does the club read?
sentence: A club of 3,000 people who each pitch once a year reads [[8]] pitches a day.""",
)
SHORT_RATIONALE = warning(
    "short-rationale",
    "A rationale has eight words or more.",
    "In fewer it says that something is so, and not why.",
    "Say what the words do to the person who reads them.",
    of_item=True,
    source="[Van der Kleij and others 2015](https://doi.org/10.3102/0034654314564881). The figure is ours.",
    example="""\
    rationale: A pitch that is unasked.""",
)
RESTATED_RATIONALE = warning(
    "restated-rationale",
    "A rationale says more than its option.",
    "Whoever reads the option again does not learn what is right or wrong about it.",
    "Say what the words do to the person who reads them.",
    of_item=True,
    source="[Van der Kleij and others 2015](https://doi.org/10.3102/0034654314564881)",
    example="""\
  - text: Which part of the post on dye testing fits your line?
    rationale: It asks her which part of the post on dye testing fits her line.""",
)
