"""Good options."""

from .check import warning

_NBME = "[Criteria of the NBME, table 1](https://doi.org/10.1186/s12909-016-0559-7)"

UNEVEN_OPTIONS = warning(
    "uneven-options",
    "The longest option is at most one and a half times as long as the shortest.",
    "Whoever guesses takes the one that stands out. Characters are counted; a difference of fewer than fifteen is"
    " passed over, for nobody sees it.",
    "Shorten the longest, or give the shortest as much to say.",
    of_item=True,
    source=f"{_NBME}; measured by [Pham and others 2018](https://pmc.ncbi.nlm.nih.gov/articles/PMC10711986/). The"
    " figure is ours.",
    example="""\
  - text: Thanks for connecting, Leila. Which part of the post on dyes fits what you see on your line?
    rating: 3
  - text: Here is our price list.
    rating: 0""",
)
NEAR_DUPLICATE_OPTIONS = warning(
    "near-duplicate-options",
    "Two options have at most three quarters of their words in common.",
    "A learner who looks for the one word that differs reads, and does not judge.",
    "Let one of them do something else.",
    of_item=True,
    source="Ours: the words of both, divided by the words of either (Jaccard’s index).",
    example="""\
  - text: Thank her, ask which part of the post fits her line, and wait.
  - text: Thank her, ask which part of the post fits her line, and call.""",
)
GATHERED_ABSOLUTES = warning(
    "gathered-absolutes",
    "Words such as *always*, *never* and *only* do not stand in weak options alone.",
    "They sound wrong, so a learner can leave those options out without a thought. Two or more options rated 0 or 1"
    " with such a word, and no better one, are reported.",
    "Leave the words out, or let a good option hold one too.",
    of_item=True,
    source=_NBME,
    example="""\
  - text: Send everyone the price list on the day after they accept.
    rating: 0
  - text: Never write first, and wait until somebody asks you for a price.
    rating: 1""",
)
ALL_OF_THE_ABOVE = warning(
    "all-of-the-above",
    "No option is about the other options.",
    "“All of the above” asks whether two of them are right, which is another question; and options stand in any order.",
    "Write a reply of its own, or use `format: multiple`.",
    of_item=True,
    source="[Haladyna and others 2002](https://doi.org/10.1207/S15324818AME1503_5)",
    example="""\
  - text: All of the above.""",
)
VAGUE_FREQUENCY = warning(
    "vague-frequency",
    "Options do not say *usually*, *often* or *rarely*.",
    "Each reader takes another number for it, and judges another option.",
    "Say how often, or leave the word out.",
    of_item=True,
    source=_NBME,
    example="""\
  - text: I usually send a short film to those who ask for a price.""",
)
SITUATION_ECHO = warning(
    "situation-echo",
    "The best option does not repeat many more words of the situation than the others do.",
    "The repeated words give it away. Three or more content words beyond what the others repeat on average are"
    " reported.",
    "Put the best option in other words, or let the others take up the situation as well.",
    of_item=True,
    source=_NBME,
    example="""\
situation: Leila runs quality control for a textile exporter. She read your post on dye testing.
options:
  - text: How does dye testing change the quality control of a textile exporter?
    rating: 3""",
)
FLAT_RATINGS = warning(
    "flat-ratings",
    "An item has a rating between 3 and 0.",
    "With the best and the harmful alone learners sort. With something between they weigh.",
    "Let one option be acceptable (2) or weak (1): kind but too early, or honest and beside the point.",
    of_item=True,
    source="Ours.",
    example="""\
  - text: Which part of the post fits your line?
    rating: 3
  - text: Here is our price list.
    rating: 0""",
)
SHARED_SCENE = warning(
    "shared-scene",
    "No two replies of a turn lead to the same scene.",
    "A learner who gives another reply and reads the same answer learns that it makes no difference.",
    "Give each reply a turn or an ending of its own, in which the other person answers it.",
    of_item=True,
    source="Ours.",
    example="""\
      - text: Which part of the post fits your line?
        next: she-answers
      - text: Shall I send you the price list?
        next: she-answers""",
)
