"""What an item quotes, in the source's own words; where its author left words out, part by part.

Whether a quote stands in its source the bank has found out; here only its parts are told apart. No judging, no layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import Quote, QuotePlace, Stance
from rhizotrainer.model.sources import Passage, Source
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.wording import citation_text

_ELISION = re.compile(r"\[\s?(?:…|\.\.\.)\s?\]")
_LEFT_OUT = " […] "
_MICRO_OR_MU = "µμ"


@dataclass(frozen=True, slots=True)
class VerifiedQuote:
    """A quote that was found: its source, where, and there the parts that are quoted, in order."""

    source: Source
    place: QuotePlace
    stance: Stance
    parts: tuple[QuotePlace, ...]

    @property
    def passage(self) -> Passage:
        return self.source.passages[self.place.passage]

    @property
    def text(self) -> str:
        """Return the source's own words, with a sign where words were left out."""
        return _LEFT_OUT.join(self.passage.text[part.start : part.end] for part in self.parts)

    @property
    def citation(self) -> str:
        return citation_text(self.source.title, self.passage.number)


def list_verified(quotes: Iterable[Quote], header: BankHeader) -> tuple[VerifiedQuote, ...]:
    """Return the quotes that stand in their sources, in the author's order."""
    found = []
    for quote in quotes:
        source = header.find_source(quote.source)
        place = quote.place
        if source is None or place is None or place.passage >= len(source.passages):
            continue
        parts = _find_parts(quote.text, place, source.passages[place.passage].text)
        verified = VerifiedQuote(source, place, quote.stance, parts)
        if verified.text:
            found.append(verified)
    return tuple(found)


def _find_parts(text: str, place: QuotePlace, passage: str) -> tuple[QuotePlace, ...]:
    """Return where the parts of a quote stand within its place; all of the place where no words were left out."""
    wanted = [part.strip() for part in _ELISION.split(text)]
    words = passage[place.start : place.end]
    # A source can have the sign for words left out itself.
    if len(wanted) < 2 or not all(wanted) or _match(text.strip()).fullmatch(words):
        return (place,)
    found: list[QuotePlace] = []
    end = len(words)
    # From the end, as the bank has drawn the parts together: each stands as near to the next as it can.
    for part in reversed(wanted):
        spot = _find_last(_match(part), words, end)
        if spot is None:
            return (place,)
        found.insert(0, QuotePlace(place.passage, place.start + spot[0], place.start + spot[1]))
        end = spot[0]
    is_whole = found[0].start == place.start and found[-1].end == place.end
    return tuple(found) if is_whole else (place,)


def _find_last(pattern: re.Pattern[str], text: str, end: int) -> tuple[int, int] | None:
    spot, start = None, 0
    while (match := pattern.search(text, start, end)) is not None:
        spot, start = match.span(), match.start() + 1
    return spot


def _match(text: str) -> re.Pattern[str]:
    """Return a pattern for words of a source that a quote may write with other signs, dashes and white space."""
    pieces = []
    for piece in re.findall(r"\s+|\S", text):
        if piece.isspace():
            pieces.append(r"\s+")
        elif piece in _MICRO_OR_MU:
            pieces.append(f"[{_MICRO_OR_MU}]")
        else:
            pieces.append(re.escape(piece) if piece.isalnum() or piece == "_" else r"[^\w\s]")
    first = r"(?<![^\W_])" if text[:1].isalnum() else ""
    last = r"(?![^\W_])" if text[-1:].isalnum() else ""
    return re.compile(f"{first}{''.join(pieces)}{last}")
