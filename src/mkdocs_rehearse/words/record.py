"""What the page of the learner’s record says."""

from __future__ import annotations

from .marking import N_

RECORD = {
    "record_unseen": N_(
        "Your record is kept by your browser and by nothing else, so only a script in your browser can show it. "
        "Scripts are switched off, or this one could not be loaded. What your browser has kept stays as it is, and "
        "nothing is stored elsewhere."
    ),
    "record_empty": N_("Nothing is here yet. Answer a first scenario, and this page begins to draw how you judge."),
    "begin_with": N_("Begin with {title}"),
    "by_lesson": N_("By lesson"),
    "by_lesson_is": N_(
        "For each lesson and each of its objectives: how many questions you have answered, and how close to our "
        "rating. A lesson is mastered when all of its questions are answered, close to our rating on average, and none "
        "of the replies that you chose would do harm."
    ),
    "misses": N_("Worth another look"),
    "misses_is": N_(
        "The principles behind the answers that fell short, each with a link to the lesson that explains it."
    ),
    "due": N_("Due for review"),
    "plans": N_("My plans"),
    "plans_is": N_("The if-then plans that you have written in the lessons."),
    "answers": N_("All answers"),
    "answers_is": N_("Every answer, with its result and its time."),
    "file": N_("Keep it, move it, erase it"),
    "file_is": N_("Buttons that save your record as a file, bring in a record from another browser, and erase it."),
    "save": N_("Save as a file"),
    "erase": N_("Erase my record …"),
    "undo": N_("Bring my record back"),
    "bring_in": N_("Bring in a record from a file"),
    "erase_asked": N_("Erase your record?"),
    "no_copy": N_("There is no copy elsewhere, unless you have saved one."),
    "erase_it": N_("Erase it"),
    "keep_it": N_("Keep it"),
    "sheet": N_("Record of practice"),
    "sheet_is": N_("A page to print: your name, the date, the lessons you have mastered and your plans."),
    "sheet_note": N_(
        "A page to print or to save as PDF: the lessons you have mastered, and your plans. It is a record of practice "
        "and no certificate. Your name is printed and not stored."
    ),
    "your_name": N_("Your name"),
    "print": N_("Print"),
}
