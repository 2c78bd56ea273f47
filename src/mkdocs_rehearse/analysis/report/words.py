"""What the page of a report says around its figures."""

from __future__ import annotations

from collections.abc import Callable

from ...message import say
from ...words import Tell

WORDS = {
    "title": say("What the group’s answers show"),
    "lead": say(
        "{course}: {learners:,} learners, {answers:,} answers. Figures are of first answers unless they say “latest”."
    ),
    "on_page": say("On this page"),
    "findings": say("Findings"),
    "findings_head": say("Findings, the worst first"),
    "items": say("Items"),
    "answers": say("Answers"),
    "keys": say("Keys"),
    "lessons": say("Lessons"),
    "check": say("Final check"),
    "settings": say("Settings"),
    "data": say("Data"),
    "reading": say("How to read it"),
    "nothing": say(
        "Nothing stands out. That says that no item breaks one of the rules at the end of this page; it does not "
        "say that all is well."
    ),
    "its_options": say("Its options"),
    "table": say("{name}, a table"),
    "items_plot": say(
        "How hard an item is, and how well it tells who did well on all others. What has a finding is filled, and"
        " named if its answers mislead. Below the line, the strong miss what the weak get. An item in which "
        "nothing varies has no correlation, and is not in the picture."
    ),
    "item": say("item"),
    "lesson": say("lesson"),
    "objective": say("objective"),
    "principle": say("principle"),
    "mean": say("mean"),
    "interval": say("{low:.2f} to {high:.2f}"),
    "spread": say("spread"),
    "item_rest": say("item–rest"),
    "weakest_third": say("weakest third"),
    "middle_third": say("middle third"),
    "strongest_third": say("strongest third"),
    "latest_mean": say("latest mean"),
    "changed": say("changed"),
    "for_better": say("for better"),
    "time": say("median time"),
    "older": say("older version"),
    "older_behind": say("(older version)"),
    "seconds": say("{count:,} s"),
    "few": say("fewer than {shown}: not shown"),
    "answers_head": say("What was answered, by thirds of the group"),
    "answers_lead": say("The thirds are of those who answered the item, by how they did on all other items."),
    "format_and_n": say("{format}, n = {n:,}"),
    "option": say("the option"),
    "key": say("the key"),
    "answer": say("answer"),
    "share": say("share"),
    "weakest": say("weakest"),
    "middle": say("middle"),
    "strongest": say("strongest"),
    "gone": say("no longer in the item"),
    "chosen": say("chosen"),
    "worst": say("chosen as worst"),
    "ticked": say("ticked"),
    "agreement": say("{item}, agreement with the key"),
    "mean_of_ratings": say("mean of ratings"),
    "key_rating": say("the key’s rating"),
    "key_side": say("the key’s side"),
    "contradicted": say(
        "In {contradicted} of {keyed} items that ask for one option, the group’s most chosen option is not the "
        "key’s ({share:.0%}; 95 % interval: {low:.0%} to {high:.0%})."
    ),
    "too_few_keyed": say("Too few answers to items that ask for one option."),
    "would_head": say("Would do and should do"),
    "would_plot": say("The mean rating, by the key, of what people would do (ring) and of what they should do (disc)."),
    "apart": say("two different options"),
    "would": say("would"),
    "should": say("should"),
    "gap": say("gap"),
    "lessons_head": say("Lessons, objectives and principles"),
    "lessons_plot": say(
        "Mean of learners’ first (ring) and latest answers (disc, with its 95 % interval), by lesson. The line is"
        " what counts as mastered."
    ),
    "by_lesson": say("By lesson"),
    "by_objective": say("By objective"),
    "by_principle": say("By principle"),
    "items_column": say("items"),
    "learners": say("learners"),
    "first": say("first"),
    "latest": say("latest"),
    "answered_all": say("answered all"),
    "mastered_of": say("mastered, of these"),
    "check_reserved": say(
        "The final check together: {parts} parts, one for each objective; {n:,} learners answered all of them."
    ),
    "check_all": say(
        "No item is reserved for the final check, so all items together: {parts} parts, one for each objective; "
        "{n:,} learners answered all of them."
    ),
    "alpha": say("Cronbach’s alpha is {alpha:.2f}."),
    "no_alpha": say("That is too few for Cronbach’s alpha ({needed} are needed)."),
    "for_practice": say("The course is for practice: decide nothing about people by it."),
    "settings_head": say("Settings of the items"),
    "settings_lead": say(
        "Differences between items, by whom and what they speak of. Of the learners nothing is known."
    ),
    "setting": say("setting"),
    "value": say("value"),
    "answers_column": say("answers"),
    "mean_over_items": say("mean over items"),
    "country": say("country"),
    "trade": say("trade"),
    "gender": say("gender"),
    "errs": say("does wrong"),
    "twins": say("Twins"),
    "one": say("one"),
    "other": say("the other"),
    "difference": say("difference of means"),
    "read_head": say("What was read"),
    "times": say("{count:,} times: {message}"),
    "no_names": say("Names of files are left out here, for they hold names of people. The command prints them."),
    "all_read": say("Everything could be read."),
    "limits": say(
        "Below {shown} learners nothing is shown, because few people could be told apart. Below {judged} nothing "
        "is judged, because chance says more than the item. An item that changed is two items. Scores run from 0 "
        "to 1. Intervals are for 95 %."
    ),
    "item_rest_means": say("the correlation of an item’s score with how people did on all other items"),
    "spread_means": say("the standard deviation"),
    "changed_means": say("the share whose latest answer is another than the first"),
    "for_better_means": say("of these, the share whose score rose"),
    "finding": say("finding"),
    "said_when": say("said when"),
    # What the pictures say.
    "items_label": say("Items by mean score and item–rest correlation. The table below has the same figures."),
    "items_x": say("mean of first answers: hard on the left, easy on the right"),
    "items_y": say("item–rest correlation"),
    "items_tip": say("mean {mean}, item–rest {r}, n = {n}"),
    "lessons_label": say("Means of first and latest answers by lesson. The table below has the same figures."),
    "mean_score": say("mean score"),
    "mastered_share": say("{share} mastered"),
    "options_label": say("Shares of each answer by thirds of the group. The table below has the same figures."),
    "of_the_third": say("% of the third"),
    "would_label": say("Mean ratings of what people would do and should do. The table below has the same figures."),
    "mean_rating": say("mean rating by the key"),
    "named_by_key": say("{option} (key {rating})"),
}
#: Those that the pictures show.
OF_PICTURES = (
    "items_label items_x items_y items_tip lessons_label mean_score mastered_share options_label of_the_third "
    "weakest_third middle_third strongest_third would_label mean_rating"
).split()

Say = Callable[..., str]


def words_of(tell: Tell) -> Say:
    """Return what says one of the page's words by its name, with its values."""

    def said(word: str, /, **values: object) -> str:
        return tell(say(WORDS[word].template, **values))

    return said
