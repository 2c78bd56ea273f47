"""What a site may hook into: an event before an answer, which it may stop, and one after."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .item import Item
from .kept import attempts

pytestmark = pytest.mark.browser

ANA = "A first reply to Ana"


def answer(page: Page) -> Item:
    item = Item(page, ANA)
    item.reply("D").click()
    item.submit.click()
    return item


def test_a_site_hears_of_an_answer_before_and_after(lesson: Page) -> None:
    lesson.evaluate(
        """() => {
            window.heard = []
            for (const type of ['rehearse:answer', 'rehearse:answered'])
                addEventListener(type, ({ detail }) => heard.push([type, detail.id, detail.format, detail.band]))
        }"""
    )
    answer(lesson)
    assert lesson.evaluate("heard") == [
        ["rehearse:answer", "first-reply", "best", "partly"],
        ["rehearse:answered", "first-reply", "best", "partly"],
    ]


def test_a_site_may_stop_an_answer(lesson: Page) -> None:
    lesson.evaluate("addEventListener('rehearse:answer', (event) => event.preventDefault())")
    item = answer(lesson)
    expect(item.reply("D")).to_be_checked()
    expect(item.result).to_be_hidden()
    assert attempts(lesson, "replies", "first-reply") == []
