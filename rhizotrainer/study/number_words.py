"""The words of the numbers from zero to twenty, for those who compare what was typed. Nothing else."""

from __future__ import annotations

_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty
"""
NUMBER_WORDS = {word: str(number) for number, word in enumerate(_WORDS.split())}
