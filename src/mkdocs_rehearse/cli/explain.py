"""`rehearse explain`: what a check is for and how to mend what it finds."""

from __future__ import annotations

import re
from textwrap import indent

import click

from ..checks import ALL, BY_SLUG, GROUPS, Check, Group
from ..message import say
from ..reporters import SEVERITIES
from ..text.names import did_you_mean
from ..words import Tell
from .command import command
from .language import tell_author


@command()
@click.argument("slug", required=False)
@click.option("--markdown", is_flag=True, help="Print all checks as the page of the guide.")
def explain(slug: str | None, markdown: bool) -> None:
    """Explain a check by the word in brackets at the end of a finding.

    Without SLUG, list all checks.
    """
    tell = tell_author()
    if markdown:
        click.echo(_guide(tell))
    elif slug is None:
        width = max(len(check.slug) for check in ALL)
        click.echo("\n".join(f"{check.slug:{width}}  {tell(check.title)}" for check in ALL))
    elif slug in BY_SLUG:
        click.echo(_paragraphs(BY_SLUG[slug], tell))
    else:
        raise click.UsageError(
            say(
                'there is no check "{slug}"; {hint}',
                slug=slug,
                hint=did_you_mean(slug, BY_SLUG, say("see rehearse explain")),
            )
        )


def _guide(tell: Tell) -> str:
    return "\n\n".join([_head(tell), *(_group(group, tell) for group in GROUPS)])


def _head(tell: Tell) -> str:
    title, about, reason = tell(say("Checks")), tell(_ABOUT), tell(_REASON)
    allowed = f"```yaml\nallow:\n  - check: unused-item\n    because: {reason}\n```"
    front = f"---\ntitle: {title}\ndescription: {about}\n---"
    return "\n\n".join([front, f"# {title}", tell(_FIRST), allowed, *map(tell, _MORE)])


_ABOUT = say("Every check that rehearse makes, why, and how to mend what it finds.")
_REASON = say("Stands in the practice gallery only, as a bonus.")
_FIRST = say(
    "`rehearse check` reads every scenario and every lesson and reports all mistakes at once. The word in brackets "
    "at the end of a finding names the check. An **error** stops a strict build; a **warning** does so under "
    "`--strict`, unless it speaks of a scenario, and the scenario allows it:"
)
_MORE = (
    say("What speaks of a lesson’s objectives, the lesson’s front matter allows in the same form."),
    say(
        "The groups of *good* items and banks do not look for mistakes but for what helps somebody to guess, or keeps "
        "a learner from learning. They speak of scenarios without errors only, and words are looked for in English. A "
        "count cannot see whether a wrong reply is tempting; [ask people](../teach/keys.md)."
    ),
    say("`--select` and `--ignore` take checks and groups: `rehearse check --ignore good-texts,unused-item`."),
)

_SOURCE = say("Source:")
#: A link in Markdown.
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")


def _group(group: Group, tell: Tell) -> str:
    name = tell(say("Group `{name}`.", name=group.name))
    return "\n\n".join([f"## {tell(group.heading)}", name, *(_section(check, tell) for check in group.checks)])


def _section(check: Check, tell: Tell) -> str:
    severity = tell(SEVERITIES[check.severity])
    head = f"### {check.slug}\n\n*{severity[:1].upper()}{severity[1:]}.* {tell(check.title)}"
    example = f"```{_language(check)}\n{check.example}\n```" if check.example else ""
    source = f"*{tell(_SOURCE)}* {tell(check.source)}" if check.source else ""
    return "\n\n".join(filter(None, [head, tell(check.why), example, tell(check.fix), source]))


def _language(check: Check) -> str:
    """Return how to colour an example: names of files, or a page's Markdown, or YAML."""
    if re.match(r"(quizzes|docs)/", check.example):
        return "text"
    return "markdown" if re.search(r"^(///|<|- \[)", check.example, re.MULTILINE) else "yaml"


def _paragraphs(check: Check, tell: Tell) -> str:
    head = f"{tell(check.title)} ({tell(SEVERITIES[check.severity])})"
    example = tell(say("For example:")) + "\n\n" + indent(check.example, "    ") if check.example else ""
    named = _LINK.sub(r"\1 (\2)", tell(check.source))
    source = f"{tell(_SOURCE)} {named}" if named else ""
    return "\n\n".join(filter(None, [head, tell(check.why), example, tell(check.fix), source]))
