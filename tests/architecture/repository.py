"""The rules about what git keeps: which files stand at the top, and what no file may name."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

TOP = {
    "rhizotrainer",
    "question_banks",
    "assets",
    "tests",
    "benchmarks",
    "docs",
    "pyproject.toml",
    "README.md",
    "run.py",
    "LICENSE",
    "CHANGELOG",
    "CHANGELOG.md",
    "CONTRIBUTING",
    "CONTRIBUTING.md",
}

# Put together here, so that this file does not hold what it looks for.
REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "deb.debian" + ".org", "npmjs" + ".org")
_HERE = "|".join(("wo" + "rk", "ro" + "ot"))
MACHINE_PATH = re.compile(rf"(?<![\w.~/$}}-])/(?:{_HERE})/|/(?:home|Users)/\w+/|/var/[t]mp/|[A-Z]:\\Users\\\w")


def list_tracked_files(root: Path) -> list[str] | None:
    """Return what git tracks in `root`, or None where there is no git or no repository."""
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        return None
    # The owner of a checkout in a container is often another than the one who tests it.
    command = [git, "-c", f"safe.directory={root}", "ls-files", "-z"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return [name for name in done.stdout.split("\0") if name]


def find_strangers(names: Iterable[str]) -> list[str]:
    """Only the allowed files and folders stand at the top; dot-files are free."""
    tops = {name.partition("/")[0] for name in names}
    return sorted(top for top in tops if top not in TOP and not top.startswith("."))


def find_addresses(root: Path, names: Iterable[str]) -> list[str]:
    """No file names a package registry's host, or a folder of the machine it was written on."""
    found = []
    for name in names:
        path = root / name
        if not path.is_file():
            continue
        content = path.read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode("utf-8", errors="replace").splitlines(), start=1):
            if any(host in line for host in REGISTRIES):
                found.append(f"{name}:{number}: names a package registry's host")
            if MACHINE_PATH.search(line) or f"{root}/" in line:
                found.append(f"{name}:{number}: names a folder of one machine")
    return found
