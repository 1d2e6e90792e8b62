"""Source documents and their passages, as values; reading and searching them is `bank.sources`' work."""

from __future__ import annotations

from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a source, verbatim but for its line breaks, which are folded to spaces.

    `number` counts body paragraphs from 1 through the whole document (the ¶ that screens show);
    a heading has number 0. `start` is the offset of its first character in the document.
    """

    number: int
    text: str
    start: int = 0

    @property
    def is_heading(self) -> bool:
        return self.number == 0


@dataclass(frozen=True, slots=True)
class Source:
    """A document that quotes are drawn from; `sha256` is that of its file, line ends written as \\n."""

    id: str
    title: str
    file_name: str
    sha256: str
    passages: tuple[Passage, ...]
