"""Conversations."""

from .check import error

UNKNOWN_TURN = error(
    "unknown-turn",
    "`start` and every `next` name a turn or an ending of the conversation.",
    "The learner would choose a reply and nothing would follow.",
    "Write the name as it stands under `turns` or `endings`.",
    example="""\
start: openin
turns:
  opening:
    says: She says that it rains.""",
)
NAME_CLASH = error(
    "name-clash",
    "A turn and an ending do not share one name.",
    "A reply that leads there could mean either.",
    "Rename one of them.",
    example="""\
turns:
  answer:
    says: She says that it rains.
endings:
  answer:
    outcome: good
    text: She writes again.""",
)
DEAD_END = error(
    "dead-end",
    "Every turn has replies.",
    "The conversation would stop there without telling the learner what came of it.",
    "Add replies, or make the turn an ending.",
    example="""\
turns:
  opening:
    says: She says that it rains.
    options: []""",
)
UNREACHABLE = error(
    "unreachable",
    "Every turn and every ending can be reached.",
    "No learner would ever see it. Most often a `next` names another turn than was meant.",
    "Let a reply lead to it, or remove it.",
    example="""\
endings:
  friendly:
    outcome: good
    text: She writes again.
  nobody-comes-here:
    outcome: bad
    text: No reply leads here.""",
)
ENDLESS = error(
    "endless",
    "From every turn an ending can be reached.",
    "The learner would go round in circles.",
    "Let one of the replies in the circle lead to an ending.",
    example="""\
turns:
  small-talk:
    says: She says that it rains.
    options:
      - text: It rains here too.
        next: small-talk""",
)
LONG_PATH = error(
    "long-path",
    "A path takes at most eight turns.",
    "Longer ones are given up before the ending, which is where a conversation teaches.",
    "Let an earlier reply lead to an ending.",
    example="""\
turns:
  step-1: …
  step-9: …""",
)
NO_GOOD_ENDING = error(
    "no-good-ending",
    "A good ending can be reached.",
    "A learner who does everything well should see it go well.",
    "Let the best replies lead to an ending with `outcome: good`.",
    example="""\
endings:
  silence:
    outcome: bad
    text: She does not answer.""",
)
HOLLOW_SCORE = error(
    "hollow-score",
    "Whoever gives the best reply in every turn comes to a good ending.",
    "A full score with a poor ending says that the key is wrong.",
    "Let the best replies lead to a good ending, or change their ratings.",
    example="""\
      - text: Which part of the post fits your line?
        rating: 3
        next: silence
endings:
  silence:
    outcome: bad""",
)
