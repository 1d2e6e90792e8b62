"""Refuse a document type and entities in a figure's SVG.

A few lines of entities can be written that unfold into gigabytes ("billion laughs"), or that fetch other files of the
reader's disk. No drawing needs them: a DOCTYPE that a drawing program wrote can be taken out without loss.

Failing:
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <svg xmlns="http://www.w3.org/2000/svg">…</svg>

Passing:
    <svg xmlns="http://www.w3.org/2000/svg">…</svg>
"""

from __future__ import annotations

from rhizotrainer.bank.drawings import FIGURE_DTD

# The reader finds it, and reads no further.
RULE = FIGURE_DTD
