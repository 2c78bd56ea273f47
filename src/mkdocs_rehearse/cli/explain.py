"""`rehearse explain`: what a check is for and how to mend what it finds."""

from __future__ import annotations

import click

from ..checks import ALL, BY_SLUG, Check
from ..text.names import did_you_mean


@click.command()
@click.argument("slug", required=False)
@click.option("--markdown", is_flag=True, help="Print all checks as the page of the guide.")
def explain(slug: str | None, markdown: bool) -> None:
    """Explain a check by the word in brackets at the end of a finding.

    Without SLUG, list all checks.
    """
    if markdown:
        click.echo("\n\n".join([_HEAD, *map(_section, ALL)]))
    elif slug is None:
        width = max(len(check.slug) for check in ALL)
        click.echo("\n".join(f"{check.slug:{width}}  {check.title}" for check in ALL))
    elif slug in BY_SLUG:
        click.echo(_paragraphs(BY_SLUG[slug]))
    else:
        raise click.UsageError(f'there is no check "{slug}"; {did_you_mean(slug, BY_SLUG, "see rehearse explain")}')


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
```"""


def _section(check: Check) -> str:
    return f"## {check.slug}\n\n*{check.severity.capitalize()}.* {check.title}\n\n{check.why}\n\n{check.fix}"


def _paragraphs(check: Check) -> str:
    return "\n\n".join([f"{check.title} ({check.severity})", check.why, check.fix])
