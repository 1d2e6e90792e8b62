"""Before the check nothing that can be read tells what is right, whatever the way of answering."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rhizotrainer.model.items import Item
from tests.ui.test_accessibility import read_all

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
BEFORE = (
    "types-matching",
    "types-series",
    "types-extended",
    "types-ordering",
    "types-numeric",
    "types-short",
    "types-cloze",
)


def list_secrets(item: Item, typed: tuple[str, ...]) -> Iterator[str]:
    """Return the texts that tell what is right, what was typed by the learner left out."""
    yield item.explanation
    yield from (option.rationale for option in item.options)
    yield from (part.rationale for part in item.parts)
    yield from item.accepts
    yield from (text for part in item.parts for text in part.accepts if text not in item.text and text not in typed)
    yield from (option.text for option in item.options if item.is_typed and option.text.lower() not in typed)
    if item.quantity is not None:
        yield item.quantity.value


@pytest.mark.parametrize("scene", BEFORE)
def test_nothing_readable_tells_what_is_right(play, scene):
    stage = play(scene)
    secrets = [secret for secret in list_secrets(stage.item, stage.session.response.texts) if secret]
    assert secrets
    for text in filter(None, read_all(stage)):
        assert not any(secret in text for secret in secrets), text


@pytest.mark.parametrize("scene", ["types-matching-answered", "types-ordering-answered", "types-cloze-answered"])
def test_every_outcome_can_be_read_after_it(play, scene):
    stage = play(scene)
    texts = " ".join(filter(None, read_all(stage)))
    rationales = [each.rationale for each in (stage.item.parts or stage.item.options)]
    assert all(rationale in texts for rationale in rationales)
