"""What the learner knows of the passages of a source and the structures of a figure, and sessions of their questions.

Joins the catalogue's map of what is asked where to the standings of the store; how well a place is known is
`study.painting`'s business. It shows nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, TypeVar

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.library_maps import list_pointing, list_pointing_anywhere, list_quoting
from rhizotrainer.app.starts import Starts
from rhizotrainer.model.figures import Figure
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import ItemStanding, SessionMode
from rhizotrainer.model.mastery import DECAY
from rhizotrainer.study.painting import Knowledge, find_knowledge
from rhizotrainer.tongue import Tongue

tr = Tongue("Titles of sessions")

Place = TypeVar("Place", bound=Hashable)

# So many items are read one by one; beyond that it is quicker to read all that was ever answered of the bank.
_ONE_BY_ONE = 500


class Knowing:
    """Ask what is known of one source or figure at a time; its questions can be practised until the next one."""

    def __init__(self, desk: Desk, starts: Starts) -> None:
        self._desk = desk
        self._starts = starts
        self._asked: Mapping[Any, tuple[ItemAddress, ...]] = {}
        self._title = ""

    @property
    def can_practise(self) -> bool:
        """Tell whether a session could begin now: one that is under way is not put aside unasked."""
        return self._desk.session is None

    def find_passages(self, bank: str, source: str, *, title: str) -> dict[int, Knowledge]:
        """Return what is known of the passages of a source that are asked about, by index."""
        return self._find(list_quoting(self._desk.library, bank, source), title)

    def find_structures(self, bank: str, figure: str, *, title: str) -> dict[str, Knowledge]:
        """Return what is known of the structures of a figure that are asked about, by region."""
        return self._find(list_pointing(self._desk.library, bank, figure), title)

    def find_anywhere(self, bank: str, figure: Figure) -> dict[str, Knowledge]:
        """Return what is known of the structures of a figure, by the questions of every bank that shows it."""
        return self._find(list_pointing_anywhere(self._desk.library, bank, figure), figure.title)

    def practise(self, place: Hashable, name: str, *, is_new_only: bool = False) -> None:
        """Begin a session with the questions of a passage or structure, those not seen yet alone where wanted.

        Of new ones no more are asked than the learner's limit a day lets through.
        """
        asked = self._asked.get(place, ())
        if not self.can_practise or not asked:
            return
        seen = self.read_standings(asked)
        unseen = [address for address in asked if address not in seen][: self._desk.find_allowance().unseen]
        wanted = [address for address in asked if address in unseen or (address in seen and not is_new_only)]
        title = tr("Tutor · {title}", title=tr("{title}, {place}", title=self._title, place=name))
        self._starts.start(SessionMode.TUTOR, title, wanted)

    def _find(self, asked: Mapping[Place, tuple[ItemAddress, ...]], title: str) -> dict[Place, Knowledge]:
        self._desk.practice.notice_updates()
        self._asked, self._title = asked, title
        addresses = tuple(dict.fromkeys(address for group in asked.values() for address in group))
        standings, decay = self.read_standings(addresses), self.find_decay()
        now = self._desk.outfit.clock()
        return {place: find_knowledge(group, standings, now=now, decay=decay) for place, group in asked.items()}

    def find_decay(self) -> float:
        """Return how the learner forgets, as far as it was fitted."""
        parameters = self._desk.store.find_parameters()
        return parameters.decay if parameters else DECAY

    def read_standings(self, addresses: Sequence[ItemAddress]) -> Mapping[ItemAddress, ItemStanding]:
        """Return where those of these items stand that were ever answered; of banks with many, all are read."""
        store = self._desk.store
        if len(addresses) > _ONE_BY_ONE:
            banks = dict.fromkeys(address.bank for address in addresses)
            return {address: one for bank in banks for address, one in store.load_standings(bank).items()}
        found = ((address, store.find_standing(address)) for address in addresses)
        return {address: standing for address, standing in found if standing is not None}
