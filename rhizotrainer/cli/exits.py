"""Name the exit codes of `rhizobank`, the same for every command."""

from __future__ import annotations

CLEAN = 0
PROBLEMS = 1
MISUSE = 2
