"""What the page for raters says."""

from __future__ import annotations

from .marking import N_

PANEL = {
    "rate_replies": N_("Rate the replies"),
    "panel_of": N_("These situations are from “{title}”."),
    "panel_asks": N_(
        "Please rate every reply on its own, by what you know of such situations. There is no key on this page, and no "
        "right answer that you should find. Leave out what you cannot judge."
    ),
    "panel_keeps": N_(
        "What you enter is kept in this browser and sent nowhere. You can close the page and go on later. When you are "
        "done, save your ratings as a file and send it to whoever sent you this page."
    ),
    "panel_script": N_("This page needs JavaScript, which is switched off, to keep and to save your ratings."),
    "panel_unkept": N_(
        "This browser keeps nothing for this page. Do not close it before you have saved your ratings as a file."
    ),
    "rater": N_("Your name or initials, if you like"),
    "number_of": N_("{number} of {total}"),
    "remark": N_("Remark"),
    "remark_on_all": N_("Remark on the whole situation"),
    "rated_so_far": N_("Replies rated: {rated} of {total}"),
    "save_ratings": N_("Save my ratings as a file"),
    "ratings_saved": N_("Saved as {file}. Please send this file back."),
}
