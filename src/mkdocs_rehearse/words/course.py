"""What lessons, the gallery, plans and reviews say."""

from __future__ import annotations

from .marking import N_, counted

COURSE = {
    "lesson_number": N_("Lesson {number}"),
    "abilities": N_("After this lesson you can"),
    "abilities_now": N_("What you can do now"),
    "next_lesson": N_("Next: {title}"),
    "review": N_("Review"),
    "no_match": N_("No scenario matches."),
    "which": N_("Which scenarios to show"),
    "all_now": N_("all"),
    "all": N_("All"),
    "lesson": N_("Lesson"),
    "role": N_("Role"),
    "channel": N_("Channel"),
    "task": N_("Task"),
    "example": N_("For example:"),
    "plan": N_("Your plan"),
    "plan_if": N_("If"),
    "plan_then": N_("then"),
    "plan_not_kept": N_(
        "Scripts are switched off, so this page cannot keep what you write. Write your plan where you will see it."
    ),
    "comes_back": N_("What you have mastered comes back after 2, 7 and 21 days."),
    "review_unseen": N_(
        "Which scenarios those are is known to your browser alone, so only a script in your browser can show them. "
        "Scripts are switched off, or this one could not be loaded. Nothing is stored elsewhere."
    ),
    "due_now": N_("Due now"),
    "due_links": N_("Links to the scenarios that are due."),
    "coming_up": N_("Coming up"),
    "next_dates": N_("The next dates, and a file for your calendar."),
    "save_dates": N_("Save the dates for my calendar"),
}

#: What depends on a number, by name: for one, and for another number.
COUNTED = {
    "reading": counted("{count} min reading", "{count} min reading"),
    "scenarios": counted("{count} scenario", "{count} scenarios"),
    "questions": counted("{count} question", "{count} questions"),
    "raters": counted("Rated by one person.", "Rated by {count} people."),
}
