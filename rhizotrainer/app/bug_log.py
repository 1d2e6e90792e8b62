"""The log of bugs: what a report needs, appended to one small file. Window and terminal write it alike; no Qt here."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from rhizotrainer import __version__
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.paths import ensure_private_folder, log_folder

LOG_NAME = "rhizotrainer.log"
LARGEST_LOG = 1_000_000


def describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what a report about a bug needs: versions, system and the traceback."""
    # Start-up: these are wanted on the worst day only, and cost 5 ms on every other.
    import platform
    import traceback

    lines = "".join(traceback.format_exception(kind, error, trace))
    return f"rhizotrainer {__version__}, Python {platform.python_version()}, {platform.platform()}\n{lines}"


def write_log(path: Path, details: str) -> None:
    """Append to the log, which is begun anew past 1 MB; a disk that refuses only costs the entry."""
    stamp = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        ensure_private_folder(path.parent)
        if path.exists() and path.stat().st_size > LARGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{stamp} {details}\n")
    except OSError:
        return


def record_bug(error: BaseException) -> RhizotrainerError:
    """Log a bug and return what to say of it."""
    path = log_folder() / LOG_NAME
    write_log(path, describe(type(error), error, error.__traceback__))
    return RhizotrainerError(
        "Something went wrong in rhizotrainer itself.",
        f"Your answers up to here are kept. The details are in {path}.",
    )
