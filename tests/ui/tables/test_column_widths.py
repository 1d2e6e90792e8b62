"""The sum by which columns share a table's width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.ui.tables.column_widths import Wish, share_width

NAME = Wish(200, least=120, is_elastic=True)
BAR = Wish(170, is_bar=True)
NUMBER = Wish(60)
EXTRA = Wish(90, is_optional=True)
LINK = Wish(70)

WISHES = st.builds(
    Wish,
    natural=st.integers(1, 300),
    least=st.integers(1, 80),
    is_elastic=st.booleans(),
    is_optional=st.booleans(),
    is_bar=st.booleans(),
    yields=st.booleans(),
)


def test_an_elastic_column_takes_what_is_left():
    assert share_width((NAME, BAR, NUMBER, EXTRA, LINK), 800, is_wide=True) == (410, 170, 60, 90, 70)


def test_optional_columns_drop_where_the_table_is_not_wide():
    assert share_width((NAME, BAR, NUMBER, EXTRA, LINK), 800, is_wide=False) == (500, 170, 60, 0, 70)


def test_optional_columns_drop_before_the_elastic_one_falls_below_its_least():
    assert share_width((NAME, BAR, NUMBER, EXTRA, LINK), 430, is_wide=True) == (198, 102, 60, 0, 70)


def test_what_yields_is_whole_where_there_is_room_and_cut_before_the_elastic_one_gets_too_little():
    topic, words = Wish(220, least=120, yields=True), Wish(170, least=90, yields=True)
    whole = (NAME, topic, words, NUMBER)
    assert share_width(whole, 800, is_wide=True) == (350, 220, 170, 60)
    assert share_width(whole, 560, is_wide=True) == (200, 170, 130, 60)
    assert share_width(whole, 400, is_wide=True) == (130, 120, 90, 60)
    assert share_width((NAME, Wish(50, least=90, yields=True), NUMBER), 400, is_wide=True) == (290, 50, 60)


def test_bars_give_way_to_words_but_not_to_less_than_their_title():
    assert share_width((NAME, BAR, NUMBER), 400, is_wide=True) == (200, 140, 60)
    assert share_width((NAME, Wish(170, least=160, is_bar=True), NUMBER), 400, is_wide=True) == (180, 160, 60)


def test_bars_shrink_once_nothing_more_can_drop():
    assert share_width((NAME, BAR, NUMBER, EXTRA, LINK), 320, is_wide=True) == (120, 70, 60, 0, 70)


@given(st.lists(WISHES, min_size=1, max_size=7), st.integers(0, 2000), st.booleans())
def test_no_width_is_negative_and_what_must_stay_stays(wishes, available, is_wide):
    widths = share_width(wishes, available, is_wide=is_wide)
    assert len(widths) == len(wishes)
    assert all(width >= 0 for width in widths)
    assert all(
        width > 0 for wish, width in zip(wishes, widths, strict=True) if not wish.is_optional and not wish.is_elastic
    )


@given(st.lists(WISHES, min_size=1, max_size=7), st.integers(0, 2000), st.booleans())
def test_columns_fit_wherever_their_least_fits(wishes, available, is_wide):
    floor = sum(wish.least if wish.is_elastic else wish.natural for wish in wishes if not wish.is_optional)
    if floor <= available:
        assert sum(share_width(wishes, available, is_wide=is_wide)) <= available
