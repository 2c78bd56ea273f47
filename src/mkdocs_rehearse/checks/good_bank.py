"""A good bank."""

from .check import error, warning

KEY_LENGTH = warning(
    "key-length",
    "The best option is the longest, or the shortest, in at most 40 per cent of the items.",
    "Whoever takes the longest without reading should do no better than by chance. The bank is measured from twenty"
    " items with one best option on; an item that allows it is not counted.",
    "Shorten the best option in some of the items that the message names, or lengthen others.",
    of_item=True,
    source="[Criteria of the NBME, table 1](https://doi.org/10.1186/s12909-016-0559-7); measured by"
    " [Pham and others 2018](https://pmc.ncbi.nlm.nih.gov/articles/PMC10711986/). The figure is ours.",
    example="""\
  - text: Thanks for connecting, Leila. Which part of my post fits your line?
    rating: 3""",
)
KEY_POSITION = warning(
    "key-position",
    "The best option stands in the same place in at most 40 per cent of the items.",
    "On paper, and without JavaScript, options stand in your order. Writers favour the middle, and guessers know it."
    " The bank is measured from twenty items with one best option on; an item that allows it is not counted.",
    "Move the best option in some of the items that the message names.",
    of_item=True,
    source="[Attali and Bar-Hillel 2003](https://doi.org/10.1111/j.1745-3984.2003.tb01099.x). The figure is ours.",
    example="""\
options:
  - text: Thanks for connecting, Leila. Which part of my post fits your line?
    rating: 3""",
)
SURFACE_STRATEGY = warning(
    "surface-strategy",
    "A learner who looks at signs alone finds the best option in at most 45 per cent of the items.",
    "Four strategies are tried: the option with a question mark, the one that is polite, the one without a figure, the"
    " one that shares most words with the situation. Where several options have the sign, one of them is drawn."
    " The bank is measured from twenty items with one best option on; an item that allows it is not counted.",
    "Give the sign to other options too, in some of the items that the message names.",
    of_item=True,
    source="Ours.",
    example="""\
  - text: Thanks for connecting, Leila. Which part of my post fits your line?
    rating: 3
    rationale: Thanks, a shared reference, one question that she can answer.""",
)
REPEATED_WRONGDOER = warning(
    "repeated-wrongdoer",
    "Of those who do wrong, no two share a name, a country or a trade.",
    "Learners remember who did it. That the two who pitched were from one country is a lesson that nobody meant to"
    " teach. Where the learner is `recipient` or `moderator`, the other person is taken to do wrong; `errs` under"
    " `setting` says otherwise.",
    "Give one of them another name, country or trade, or write `errs: false` where the person does nothing wrong.",
    of_item=True,
    source="Ours.",
    example="""\
role: recipient
setting: {country: Morocco, trade: textiles}""",
)
OBJECTIVE_WITHOUT_ITEM = error(
    "objective-without-item",
    "Every objective has an item.",
    "The lesson promises what nobody can practise, and the learner’s record cannot show it.",
    "Write an item with this `objective`, or take the objective out of the lesson’s front matter.",
    source="Ours.",
    example="""\
objectives:
  facts: Select profile facts that are fitting to mention.""",
)
LONE_ITEM = warning(
    "lone-item",
    "Every objective has two items at least.",
    "One is to learn on, another to see whether it stayed.",
    "Write a second item with this `objective`; one may be `reserved` for the final check.",
    source="Ours.",
    example="""\
objectives:
  compose: Compose a first message with one answerable question.""",
)
VAGUE_OBJECTIVE = warning(
    "vague-objective",
    "An objective says what the learner does.",
    "Nobody can see whether somebody *understands*, *knows* or *appreciates*, so no item can show it.",
    "Begin with a verb that can be seen: choose, compose, distinguish, rate.",
    source="Revised taxonomy: [Krathwohl 2002](https://doi.org/10.1207/s15430421tip4104_2)",
    example="""\
objectives:
  compose: Understand what makes a good first message.""",
)
NEEDLESS_ALLOW = warning(
    "needless-allow",
    "An `allow` stands only where its check finds something.",
    "A reason that no longer applies misleads whoever reads the file, and hides the next mistake of its kind.",
    "Remove the entry.",
    source="Ours.",
    example="""\
allow:
  - check: unused-item
    because: Stands in the practice gallery only, as a bonus.""",
)
