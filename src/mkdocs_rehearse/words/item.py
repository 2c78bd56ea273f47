"""What an item says around its author’s texts."""

from __future__ import annotations

from .marking import N_

ITEM = {
    "check": N_("Check my answer"),
    "others": N_("See the others"),
    "again": N_("Try again"),
    "key": N_("How each option is rated, and why"),
    "key_of_replies": N_("How each reply is rated, and why"),
    "key_of_facts": N_("What is correct, and why"),
    "key_of_phrases": N_("Which words decide, and why"),
    "key_of_draft": N_("Rated examples, to compare"),
    "own_page": N_("Open on a page of its own"),
    "unseen_option": N_("option {letter}"),
    "move_up": N_("Move option {letter} up"),
    "move_down": N_("Move option {letter} down"),
    "blank": N_("Blank {number}"),
    "or_": N_("or"),
    "turn": N_("Turn"),
    "go_to": N_("go to {number}"),
    "first_turn": N_("Back to the first turn"),
    "start_over": N_("Start over"),
    "not_sent": N_("What you write is not sent anywhere."),
    "not_kept": N_("Scripts are switched off, so nothing keeps it when you leave the page."),
    "compare": N_("Compare with the examples"),
    "show_anyway": N_("Show me anyway"),
    "read_draft": N_("Read your draft once more. Tick what you can answer with yes."),
    "revise": N_("Revise my draft"),
    "faulty_scenario": N_("This scenario cannot be shown yet."),
    "faulty_quiz": N_("This quick check cannot be shown yet."),
    "faulty_block": N_("This block cannot be shown yet."),
    "faulty_page": N_("This page cannot be shown yet."),
    "faulty_front": N_("This front matter cannot be shown yet."),
    "belongs": N_("Where this scenario belongs"),
    "lesson_link": N_("Lesson:"),
    "practice": N_("Practice"),
}
