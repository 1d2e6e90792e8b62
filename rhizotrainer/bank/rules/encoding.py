"""Refuse a file that is not UTF-8 text.

Other encodings turn dashes, Greek letters and degree signs into something else without a word. Every editor can save a
file as UTF-8; a byte order mark at its beginning does no harm.

Failing:
    stem: "At 42 �C the fibres …"

Passing:
    stem: "At 42 °C the fibres …"
"""

from __future__ import annotations

from rhizotrainer.bank.files import ENCODING

RULE = ENCODING
