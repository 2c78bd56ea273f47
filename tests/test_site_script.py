"""What stands before the bundles: data that cannot end a script, and sentences in the site's language."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from mkdocs_rehearse.site.assets import Assets
from mkdocs_rehearse.site.script import literal, sentences_script
from mkdocs_rehearse.words import languages, words_in


def test_no_text_ends_a_script_or_a_line_of_it() -> None:
    assert literal("</script>\u2028") == '"\\u003c/script>\\u2028"'


def test_sentences_end_before_the_bundle_begins() -> None:
    """A bundle begins with a bracket, which would call what stands before it."""
    assert all(sentences_script(name, words_in("de")).endswith(");\n") for name in ("items", "course"))


@pytest.mark.skipif(not shutil.which("node"), reason="Node is missing")
@pytest.mark.parametrize("language", languages())
def test_scripts_run_and_hold_the_sentences_of_one_language(language: str) -> None:
    """The sentences of both bundles stand in one table, each under its number."""
    words = words_in(language)
    scripts = [sentences_script(name, words) for name in ("items", "course")]
    table = "const table = globalThis[Object.getOwnPropertySymbols(globalThis).at(-1)];"
    shown = "console.log(JSON.stringify([{...table}, table.plural(1), table.plural(2)]))"
    ran = subprocess.run(
        ["node", "--input-type=module"],
        input="".join([*scripts, table, shown]),
        text=True,
        capture_output=True,
        check=True,
    )
    said, one, two = json.loads(ran.stdout)
    sentence = words.forms("Choose a reply first.")
    assert sentence in said.values()
    assert words.forms("Close the result") in said.values()
    assert (one, two) == {"ar": (1, 2), "fr": (0, 1)}.get(language, (0, 1))


def test_each_language_has_scripts_of_its_own_names() -> None:
    urls = [
        tuple(one.url for one in Assets("", words_in(language)) if one.url.endswith(".js")) for language in ("en", "de")
    ]
    assert not {*urls[0]} & {*urls[1]}
