"""A bank whose flaws are known: each is named at its file, and nothing else is."""

from __future__ import annotations

import json
import shutil

from conftest import CASES, Run, Write
from mkdocs_rehearse import checks

#: Flaws of one item, each in the file that is named for it.
PLANTED = sorted(check.slug for check in checks.ALL if (CASES / "err" / f"{check.slug}.yml").exists())
GOOD = {check.slug for group in checks.GROUPS if group.name.startswith("good-") for check in group.checks}
#: With them the best option stands first too often, and shares words with the situation too often.
OF_THE_BANK = ["key-position", "surface-strategy"]


def test_every_planted_flaw_is_named_and_nothing_else(rehearse: Run, write: Write) -> None:
    sound = CASES / "err" / "key-length" / "quizzes"
    planted = [slug for slug in PLANTED if slug in GOOD]
    for slug in planted:
        shutil.copy(CASES / "err" / f"{slug}.yml", write(f"quizzes/{slug}.yml", ""))
    for file in sound.iterdir():
        text = file.read_text("utf-8").replace("fits your line best?", "fits your line?")
        write(f"quizzes/{file.name}", text)
    names = [*planted, *(file.stem for file in sound.iterdir())]
    blocks = "".join(f"\n/// scenario | {name}\n///\n" for name in names)
    lesson = (CASES / "lesson.md").read_text("utf-8").partition("/// scenario")[0]
    write("docs/first-message.md", lesson + blocks)
    found = [(one["path"], one["check"]) for one in json.loads(rehearse("check", "--format", "json").output)]
    assert len(planted) >= 17
    assert [one for one in found if one[1] in OF_THE_BANK] == [
        ("quizzes/all-of-the-above.yml", "key-position"),
        ("quizzes/all-of-the-above.yml", "surface-strategy"),
    ]
    assert sorted(one for one in found if one[1] not in OF_THE_BANK) == sorted(
        [("docs/first-message.md", "objective-without-item"), *((f"quizzes/{slug}.yml", slug) for slug in planted)]
    )
