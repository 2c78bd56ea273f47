"""What the message desk asks."""

from __future__ import annotations

from .marking import N_

DESK = {
    "desk": N_("On the desk"),
    "desk_form": N_("Message desk"),
    "before": N_("Before you write. Tick what is true."),
    "asked_for": N_("They asked for information, a link or a price."),
    "proposed": N_("They proposed to meet or named a date."),
    "message": N_("Your message"),
    "desk_kept": N_(
        "What you write is not sent anywhere. Hints come from a script in this page. They look for a few English words "
        "and phrases, so they miss much, and some of them will be mistaken."
    ),
    "desk_plain": N_(
        "Scripts are switched off, so there are no hints, and nothing keeps your message when you leave the page."
    ),
    "length": N_("Length"),
    "phone": N_("As their phone shows it. What the hints are about is underlined."),
    "copy": N_("Copy the message"),
    "read_it": N_("Read it as the person who gets it. Tick what you can answer with yes."),
    "clear_desk": N_("Clear the desk"),
    "ask_first": N_("Did they ask for what I send along, or do I ask first?"),
    "ask_name": N_("Do I name one thing that this person said or made?"),
    "ask_recent": N_("Is that thing public, professional and recent?"),
    "ask_question": N_("Is there one question about them that they can answer?"),
    "ask_short": N_("Can it be read in half a minute, in about 400 characters?"),
    "ask_links": N_("Is it free of links and files that nobody asked for?"),
    "ask_line": N_("Would a line be enough of an answer?"),
    "ask_hurry": N_("Is it free of deadlines and hurry?"),
    "ask_money": N_("Is it free of promises about money?"),
    "ask_about": N_("Is it as much about them as about my firm?"),
    "ask_sell": N_("Do I say what I sell where that matters to them?"),
    "ask_no": N_("Is it easy to say no, or nothing at all?"),
}

#: What a message is read for, in this order, where the course does not say.
QUESTIONS = tuple(name for name in DESK if name.startswith("ask_"))
