"""What the instructor's panel says, to whoever writes the course."""

from __future__ import annotations

from ..message import Message, say

INSTRUCTOR: dict[str, Message] = {
    "sound": say("no mistakes"),
    "title": say("For the instructor"),
    "note": say("Only while you write. The published site does not have this."),
    "this_page": say("This page"),
    "why": say("Why, and how to mend it"),
    "broken": say("Its options are shown here as soon as its errors are mended."),
    "unlisted": say("This page lists scenarios without findings too. They are left out here."),
    "file": say("File"),
    "format": say("Format"),
    "objective": say("Objective"),
    "option": say("Option"),
    "rating": say("Rating"),
    "text": say("Text (words in it)"),
    "leads_to": say("Leads to"),
    "best": say("best"),
    "blank": say("Blank"),
    "answers": say("Accepted answers"),
    "map": say("Map of the conversation"),
    "map_key": say(
        "Each arrow begins at the letter and the rating of a reply. The thicker the arrow, the better the reply; a "
        "dashed one is weak, a dotted one harmful. The tables below say the same in words."
    ),
    "scores": say("What each ending can score"),
    "ending": say("Ending"),
    "score": say("Score"),
    "replies": say("Replies"),
    "starts": say("The conversation starts here."),
}
