"""Limits a day, as a learner meets them on Today."""

from __future__ import annotations

from datetime import timedelta

from rhizotrainer.app import startup
from rhizotrainer.app.startup import utc_now
from tests.journeys.player import CONTROL, Key


def test_new_questions_stop_at_the_limit(seat):
    player = seat()
    player.sitting.desk.change_settings(new_per_day=3, has_started=True)
    player.press(Key.Key_1, CONTROL)
    assert "Start 3" in player.words
    player.begin()
    assert len(player.session.presentations) == 3
    for _ in range(3):
        player.answer()
        player.go_on()
    player.press(Key.Key_1, CONTROL)
    assert "Your new questions for today are done" in player.words
    assert not player.sitting.desk.today.new_session.start.isEnabled()


def test_reviews_stop_at_the_limit_and_today_says_so(seat, monkeypatch):
    player = seat()
    player.begin()
    for _ in range(5):
        player.answer(rightly=False)
        player.go_on()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    player.sitting.desk.change_settings(reviews_per_day=2)
    assert player.leave()
    monkeypatch.setattr(startup, "utc_now", lambda: utc_now() + timedelta(days=60))
    later = seat()
    assert "Review 2" in later.words
    assert "Your limit a day keeps 3 more for another day." in later.words
    later.click("Review 2")
    assert len(later.session.presentations) == 2
    for _ in range(2):
        later.answer()
        later.go_on()
    later.press(Key.Key_1, CONTROL)
    assert "Your reviews for today are done" in later.words
    assert "Your limit a day keeps 3 more for another day." in later.words
    assert "Nothing is due today" not in later.words


def test_a_topic_beyond_the_limit_says_that_it_is_the_limit(seat):
    player = seat()
    player.sitting.desk.change_settings(new_per_day=1, has_started=True)
    player.begin()
    answered = player.session.item.topic
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    listing = player.sitting.desk.library.listings[0]
    header = listing.header
    assert header is not None
    unseen = next(topic for topic, count in listing.topic_counts if count and topic != answered)
    player.sitting.starts.practise_topic((header.id, unseen))
    assert any("Your limit of questions a day" in words for words in player.banners), player.banners
