"""Model values of every shape for Hypothesis, within what the ground floor promises of them."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from rhizotrainer.model.banks import BankHeader, BankListing
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Attempt, MemoryState, PlannedQuestion, SessionRecord

texts = st.text(max_size=20)
small = st.integers(min_value=0, max_value=12)
moments = st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis wants bounds without a zone
addresses = st.builds(ItemAddress, bank=texts, item=texts)
identifiers = st.uuids().map(lambda value: value.hex)
orders = st.lists(small, max_size=6).map(tuple)

attempts = st.builds(
    Attempt,
    id=identifiers,
    address=addresses,
    session=texts,
    answered_at=moments,
    option_order=orders,
    score=st.floats(min_value=0, max_value=1),
    duration_ms=st.integers(min_value=0, max_value=10**9),
)
memories = st.builds(
    MemoryState,
    address=addresses,
    stability=st.floats(min_value=0.001, max_value=36500),
    difficulty=st.floats(min_value=1, max_value=10),
    due=moments,
    last_review=moments,
    repetitions=small,
    lapses=small,
)
questions = st.builds(PlannedQuestion, address=addresses, option_order=orders)
records = st.builds(
    SessionRecord,
    id=identifiers,
    started_at=moments,
    questions=st.lists(questions, max_size=5, unique_by=lambda question: question.address).map(tuple),
    ended_at=st.none() | moments,
)
items = st.builds(Item)
headers = st.builds(BankHeader)
listings = st.builds(BankListing, header=st.none() | headers)
