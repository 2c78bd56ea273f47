from __future__ import annotations

from collections.abc import Callable
from json import loads
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from conftest import Write
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.course import Bank
from mkdocs_rehearse.formats import fingerprint
from mkdocs_rehearse.item import Item, option_id
from mkdocs_rehearse.render import Renderer
from mkdocs_rehearse.settings import Settings

FORMATS = ("best", "best-worst", "rate", "rank")
TEXTS = [
    "Thanks for connecting, Leila. Which part of the post fits your line?",
    "Thanks for connecting, Leila. May I send you a demo of our software?",
    "Glad to have you in my network, Leila. Here is our price list.",
]


@pytest.fixture
def bank(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> Bank:
    for name in FORMATS:
        write(f"quizzes/item-{name}.yml", item.replace("format: best", f"format: {name}"))
    write("docs/first-message.md", lesson(*(f"item-{name}" for name in FORMATS)))
    return BankLoader().load(Settings())[0]


def item_of(bank: Bank, name: str) -> Item:
    item = bank.entries[f"item-{name}"].item
    assert item is not None
    return item


def render(bank: Bank, name: str, level: int = 2, own_page: bool = False, settings: Settings | None = None) -> Element:
    renderer = Renderer(settings or Settings())
    return fromstring(renderer.render_item(f"item-{name}", item_of(bank, name), "uid", level, own_page=own_page))


def with_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


@pytest.mark.parametrize("name", FORMATS)
def test_item_says_what_it_is(bank: Bank, name: str) -> None:
    root = render(bank, name, settings=Settings(course="my-course"))
    assert root.tag == "rehearse-item"
    assert root.get("data-id") == f"item-{name}"
    assert root.get("data-format") == name
    assert root.get("data-fingerprint") == fingerprint(item_of(bank, name))
    assert (root.get("data-course"), root.get("data-manner")) == ("my-course", "thread")


@pytest.mark.parametrize("name", FORMATS)
def test_heading_has_the_level_and_the_id_asked_for(bank: Bank, name: str) -> None:
    [heading] = with_class(render(bank, name, level=4), "rehearse-title")
    assert (heading.tag, heading.get("id"), heading.text) == ("h4", "uid", "A first message to Leila")


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"rank"}))  # which is never shown in the key's order
def test_options_stand_in_the_order_of_the_file_with_their_ids(bank: Bank, name: str) -> None:
    [options] = with_class(render(bank, name), "rehearse-options")
    assert [option.get("data-option") for option in options.iter("li")] == [option_id(text) for text in TEXTS]


@pytest.mark.parametrize("name", FORMATS)
def test_ratings_stand_in_the_key_and_nowhere_else(bank: Bank, name: str) -> None:
    root = render(bank, name)
    [key] = with_class(root, "rehearse-key")
    rated = [element for element in root.iter() if element.get("data-rating")]
    assert {element.get("data-option"): element.get("data-rating") for element in rated} == {
        option_id(TEXTS[0]): "3",
        option_id(TEXTS[1]): "1",
        option_id(TEXTS[2]): "0",
    }
    assert all(element in key.iter() for element in rated)
    assert sorted(word.text or "" for word in with_class(key, "rehearse-word")) == ["Effective", "Harmful", "Weak"]


@pytest.mark.parametrize("name", FORMATS)
def test_search_finds_no_options_buttons_rationales_or_links(bank: Bank, name: str) -> None:
    hidden = [element for element in render(bank, name).iter() if element.get("data-search-exclude")]
    assert [element.get("class") for element in hidden] == [
        "rehearse-options",
        "rehearse-actions",
        "rehearse-key",
        "rehearse-link",
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_what_needs_a_script_is_hidden_until_there_is_one(bank: Bank, name: str) -> None:
    root = render(bank, name)
    buttons = {id(button) for button in root.iter("button")}
    concealed = {id(button) for part in root.iter() if part.get("hidden") for button in part.iter("button")}
    assert buttons == concealed


@pytest.mark.parametrize(
    ("name", "groups"),
    [("best", {"uid": 3}), ("best-worst", {"uid-best": 3, "uid-worst": 3}), ("rank", {})],
)
def test_radio_groups(bank: Bank, name: str, groups: dict[str, int]) -> None:
    inputs = [element.get("name", "") for element in render(bank, name).iter("input")]
    assert {group: inputs.count(group) for group in inputs} == groups


def test_rate_asks_four_steps_of_every_option_in_words(bank: Bank) -> None:
    root = render(bank, "rate")
    for text in TEXTS:
        steps = [
            element.get("value") for element in root.iter("input") if element.get("name") == f"uid-{option_id(text)}"
        ]
        assert steps == ["0", "1", "2", "3"]
    words = ["".join(label.itertext()).strip() for label in root.iter("label")]
    assert words == ["Harmful", "Weak", "Acceptable", "Effective"] * 3


def test_rank_moves_every_option_by_buttons_with_names(bank: Bank) -> None:
    buttons = [button for button in render(bank, "rank").iter("button") if button.get("data-move")]
    assert [(button.get("data-move"), button.get("aria-label")) for button in buttons[:2]] == [
        ("up", "Move option A up"),
        ("down", "Move option A down"),
    ]
    assert len(buttons) == 6


def test_setting_is_never_shown(bank: Bank, write: Write, item: str) -> None:
    write("quizzes/item-best.yml", item + "setting: {country: Morokko, trade: weaving, gender: woman}\n")
    changed = BankLoader().load(Settings())[0]
    text = Renderer(Settings()).render_item("item-best", item_of(changed, "best"), "uid", 2)
    assert [word for word in ("Morokko", "weaving", "woman") if word in text] == []


def test_breaks_between_elements_are_dropped_and_those_in_texts_kept(bank: Bank, write: Write, item: str) -> None:
    write("quizzes/item-best.yml", item.replace("situation: |\n", "situation: |\n  <b>\n  <i>\n", 1))
    changed = BankLoader().load(Settings())[0]
    text = Renderer(Settings()).render_item("item-best", item_of(changed, "best"), "uid", 2)
    assert ">\n<" not in text
    assert "&lt;b&gt;\n&lt;i&gt;" in text


def test_item_links_to_its_own_page_but_there(bank: Bank) -> None:
    def links(root: Element) -> list[str | None]:
        return [link.get("href") for link in root.iter("a")]

    assert links(render(bank, "best")) == ["/practice/item-best.md"]
    assert links(render(bank, "best", own_page=True)) == []
    assert links(render(bank, "best", settings=Settings(item_pages=False))) == []


def test_gallery_links_every_item_below_its_lesson(bank: Bank) -> None:
    root = fromstring(Renderer(Settings()).render_gallery(bank, bank.entries.values(), 3))
    assert [link.text for link in root.iter("h3") for link in link.iter("a")] == ["The first message"]
    assert [card.get("href") for card in with_class(root, "rehearse-gallery-title")] == [
        f"/practice/item-{name}.md" for name in FORMATS
    ]


def test_gallery_without_item_pages_links_into_the_lesson(bank: Bank) -> None:
    root = fromstring(Renderer(Settings(item_pages=False)).render_gallery(bank, [bank.entries["item-best"]], 2))
    assert with_class(root, "rehearse-gallery-title")[0].get("href") == "/first-message.md#item-best"


def test_gallery_can_be_narrowed_by_what_tells_its_cards_apart(bank: Bank) -> None:
    root = fromstring(Renderer(Settings()).render_gallery(bank, bank.entries.values(), 3))
    assert [group.get("data-filter") for group in root.iter("details") if group.get("data-filter")] == ["format"]
    assert [link.get("href") for link in root.iter("a") if link.get("data-value") is not None] == [
        "?",
        *(f"?format={name}" for name in FORMATS),
    ]
    assert [card.get("data-format") for card in root.iter("li") if card.get("data-id")] == list(FORMATS)


@pytest.mark.parametrize(
    ("level", "item_pages", "tag", "rounds"),
    [
        (2, True, "rehearse-gallery", "true"),
        (2, False, "rehearse-gallery", None),
        (0, True, "div", None),
    ],
)
def test_rounds_start_in_a_full_gallery_of_items_with_pages(
    bank: Bank, level: int, item_pages: bool, tag: str, rounds: str | None
) -> None:
    renderer = Renderer(Settings(item_pages=item_pages))
    root = fromstring(renderer.render_gallery(bank, bank.entries.values(), level))
    assert (root.tag, root.get("data-rounds")) == (tag, rounds)


@pytest.mark.parametrize("name", ["best", "best-worst"])
def test_item_can_ask_first_what_the_learner_would_do(bank: Bank, write: Write, item: str, name: str) -> None:
    text = item.replace("format: best", f"format: {name}") + "instruction: both\n"
    write(f"quizzes/item-{name}.yml", text)
    changed = BankLoader().load(Settings())[0]
    assert [len(list(render(one, name).iter("rehearse-would"))) for one in (bank, changed)] == [0, 1]
    assert fingerprint(item_of(changed, name)) == fingerprint(item_of(bank, name))


def test_gallery_of_nothing_says_so(bank: Bank) -> None:
    assert "No scenario matches." in Renderer(Settings()).render_gallery(bank, [], 2)


def test_fault_shows_messages_as_they_are() -> None:
    root = fromstring(Renderer(Settings()).render_fault(["a <b> & c\n  ^ d", "e"]))
    assert [pre.text for pre in root.iter("pre")] == ["a <b> & c\n  ^ d", "e"]


def test_the_desk_has_the_words_and_the_questions_of_the_course(course: Path, write: Write) -> None:
    write("rehearse.yml", 'signals: {money: ["<b> &  \\"c++\\""]}\ndesk: [Is it clear?, "Is <it> short?"]\n')
    write("docs/desk.md", "/// desk\n///\n")
    bank = BankLoader().load(Settings())[0]
    renderer = Renderer(Settings())
    renderer.use(bank.terms)
    root = fromstring(renderer.render_tool(bank.lessons[0].blocks[0], "uid", 2, bank))
    [hints] = with_class(root, "rehearse-signals")
    assert loads(hints.get("data-signals", ""))["money"].endswith(r'|(?<![\p{L}\p{N}])<b>\s+&\s+"c\+\+"')
    questions = [span.text for box in with_class(root, "rehearse-checklist")[1:] for span in box.iter("span")]
    assert questions == ["Is it clear?", "Is <it> short?"]
