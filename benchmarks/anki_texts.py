"""What is asked of each item in `beside_anki.py`, for both interpreters; the standard library alone."""

from __future__ import annotations


def ask_text(item: int) -> tuple[str, str]:
    """Return what is asked of an item, and its answer."""
    return f"Which structure does question {item} ask for? " + "It lies beside the root. " * 8, f"Structure {item}"
