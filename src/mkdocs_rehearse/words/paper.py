"""What the learner’s workbook and the facilitator’s key say."""

from __future__ import annotations

from .marking import N_

PAPER = {
    "workbook": N_("Workbook"),
    "name": N_("Name"),
    "draft_lines": N_("Lines for your draft"),
    "go_on_at": N_("go on at {number}"),
    "why": N_("Why?"),
    "place": N_("Place"),
    "facilitator": N_("Facilitator’s key"),
    "key_note": N_(
        "The numbers are those of the workbook. A tick marks the highest rating. The ratings are for judgement, not "
        "for marks: let the group give its reasons before you read these."
    ),
    "leads_to": N_("to {number}"),
    "its_twin": N_("Its twin is number {twin}."),
    "talk": N_("To talk about"),
    "talk_best": N_("Which words in {letter} make the difference? What would be lost without them?"),
    "talk_second": N_("What would have to be different in the situation for {letter} to be the better choice?"),
    "talk_worst": N_("Who would choose {letter}, and with which good reason? What does the other person make of it?"),
    "talk_part": N_("At which reply did your way part from your neighbour’s? What did the other person write next?"),
    "talk_back": N_("After a poor reply: which words would have brought the conversation back?"),
    "talk_aloud": N_("Read two drafts aloud. What would you answer as the person who gets them?"),
    "talk_cut": N_("Which one sentence would you take out of your draft, and what happens to the rest?"),
    "talk_twin": N_("Read “{twin}” beside “{title}”. Which one fact is different, and what does it change?"),
}
