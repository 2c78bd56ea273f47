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
from .language import language_option, tell_author


@click.command()
@click.argument("slug", required=False)
@language_option
@click.option("--markdown", is_flag=True, help="Print all checks as the page of the guide.")
def explain(slug: str | None, markdown: bool) -> None:
    """Explain a check by the word in brackets at the end of a finding.

    Without SLUG, list all checks.
    """
    tell = tell_author()
    if markdown:
        click.echo("\n\n".join([_HEAD, *map(_group, GROUPS)]))
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


_HEAD = """\
---
title: Checks
description: Every check that rehearse makes, why, and how to mend what it finds.
---

# Checks

`rehearse check` reads every scenario and every lesson and reports all mistakes at once. The word in brackets
at the end of a finding names the check. An **error** stops a strict build; a **warning** does so under
`--strict`, unless it speaks of a scenario, and the scenario allows it:

```yaml
allow:
  - check: unused-item
    because: Stands in the practice gallery only, as a bonus.
```

What speaks of a lesson’s objectives, the lesson’s front matter allows in the same form.

The groups of *good* items and banks do not look for mistakes but for what helps somebody to guess, or keeps a learner
from learning. They speak of scenarios without errors only, and words are looked for in English. A count cannot see
whether a wrong reply is tempting; [ask people](../teach/keys.md).

`--select` and `--ignore` take checks and groups: `rehearse check --ignore good-texts,unused-item`."""

#: A link in Markdown.
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")


def _group(group: Group) -> str:
    return "\n\n".join([f"## {group.heading}\n\nGroup `{group.name}`.", *map(_section, group.checks)])


def _section(check: Check) -> str:
    head = f"### {check.slug}\n\n*{check.severity.capitalize()}.* {check.title}"
    example = f"```{_language(check)}\n{check.example}\n```" if check.example else ""
    source = f"*Source:* {check.source}" if check.source else ""
    return "\n\n".join(filter(None, [head, check.why, example, check.fix, source]))


def _language(check: Check) -> str:
    """Return how to colour an example: names of files, or a page's Markdown, or YAML."""
    if re.match(r"(quizzes|docs)/", check.example):
        return "text"
    return "markdown" if re.search(r"^(///|<|- \[)", check.example, re.MULTILINE) else "yaml"


def _paragraphs(check: Check, tell: Tell) -> str:
    head = f"{tell(check.title)} ({tell(SEVERITIES[check.severity])})"
    example = tell(say("For example:")) + "\n\n" + indent(check.example, "    ") if check.example else ""
    source = tell(say("Source: {source}", source=_LINK.sub(r"\1 (\2)", check.source))) if check.source else ""
    return "\n\n".join(filter(None, [head, tell(check.why), example, tell(check.fix), source]))
