#!/usr/bin/env python3
"""Set up rhizotrainer in this checkout and start it, with nothing but Python's standard library.

    python3 run.py [arguments]         open rhizotrainer, passing the arguments on
    python3 run.py rhizobank [...]     run the educators' command, passing the arguments on
    python3 run.py test [arguments]    run its tests without a display, passing the arguments on to pytest
    python3 run.py setup               set up all of it and start none

The first start makes ``.venv`` beside this file and stamps what it did; a later start reads the
stamps and hands over at once. Nothing here may import a package that is not in the standard
library, and the syntax stays readable to Python 3.6, so that an old Python gets a sentence.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "rhizotrainer needs Python 3.11 or newer, and this is Python %d.%d. "
        "Run it with a newer one, for example: python3.12 run.py" % sys.version_info[:2]
    )

import hashlib
import os

# subprocess, shutil, ctypes and the rest are imported by the steps that need them, because
# together they would double the cost of an ordinary start, which needs none of them.

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import IO

    Listener = Callable[[str], None]

HERE = os.path.dirname(os.path.abspath(__file__))
WINDOWS = os.name == "nt"

# Shared library -> its package on Debian (and Ubuntu), Fedora and Arch.
DRAWING_LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
}
FONTS = ("fonts-inter", "fonts-noto-core", "fonts-jetbrains-mono")
INSTALLERS = (
    ("Debian or Ubuntu", "apt-get", "sudo apt-get install"),
    ("Fedora", "dnf", "sudo dnf install"),
    ("Arch", "pacman", "sudo pacman -S --needed"),
)

# What a start needs of Qt: nothing, drawing without a screen, or a real window.
NOTHING, DRAWING, WINDOW = "nothing", "drawing", "window"


class SetupError(Exception):
    """Say in a sentence why the set-up cannot go on."""


def say(sentence: str) -> None:
    """Print one line of the set-up's progress, apart from what the app itself prints."""
    print(sentence, file=sys.stderr, flush=True)


# --- Stamps: what was done, so that the next start need not do it again ------------------------


def find_in_venv(root: str, name: str) -> str:
    """Return the path of a command inside the checkout's ``.venv``."""
    if WINDOWS:
        return os.path.join(root, ".venv", "Scripts", name + ".exe")
    return os.path.join(root, ".venv", "bin", name)


def stamp_path(root: str, name: str) -> str:
    """Return the path of the stamp called ``name``."""
    return os.path.join(root, ".venv", "stamp-" + name)


def read_stamp(root: str, name: str) -> str:
    """Return what a stamp says, or an empty string where there is none."""
    try:
        with open(stamp_path(root, name), encoding="ascii") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def write_stamp(root: str, name: str, text: str) -> None:
    """Write a stamp."""
    with open(stamp_path(root, name), "w", encoding="ascii") as file:
        file.write(text)


def describe_python(root: str) -> str:
    """Return what a ``.venv`` is bound to: this Python, and the folder it stands in."""
    version = "%s-%d.%d" % (sys.implementation.name, *sys.version_info[:2])
    return hashlib.sha256(("%s\n%s\n%s" % (version, sys.base_prefix, root)).encode()).hexdigest()


def digest_needs(root: str, kind: str) -> str:
    """Return the digest of everything that an up-to-date ``.venv`` depends on.

    ``kind`` is ``run`` or ``dev``. Of pyproject.toml only the part before its first ``[tool.``
    table counts: a change to a linter's settings needs no new installation.
    """
    digest = hashlib.sha256(describe_python(root).encode())
    for name in ("run",) if kind == "run" else ("run", "dev"):
        with open(os.path.join(root, ".requirements", name + ".txt"), "rb") as file:
            digest.update(file.read())
    with open(os.path.join(root, "pyproject.toml"), "rb") as file:
        digest.update(file.read().partition(b"\n[tool.")[0])
    return digest.hexdigest()


def is_set_up(root: str, kind: str, level: str) -> bool:
    """Say whether the stamps allow a start without any set-up."""
    if read_stamp(root, kind) != digest_needs(root, kind) or read_stamp(root, "busy"):
        return False
    return level == NOTHING or read_stamp(root, "libraries-" + level) != ""


# --- The environment -----------------------------------------------------------------------------


def run_quietly(
    command: list[str], env: "dict[str, str] | None" = None, on_line: "Listener | None" = None
) -> tuple[int, str]:
    """Run a command and return its exit code and the last lines that it printed."""
    import collections
    import subprocess

    last: collections.deque[str] = collections.deque(maxlen=12)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=env,
        text=True, errors="replace",
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            last.append(line.rstrip())
            if on_line:
                on_line(line)
    return process.returncode, "\n".join("    " + line for line in last)


def looks_like_venv(folder: str) -> bool:
    """Say whether a folder is, or was becoming, a Python environment, so that it may be replaced."""
    known = {"bin", "lib", "lib64", "include", "share", "scripts", "pyvenv.cfg", ".gitignore", ".lock"}
    names = {name.lower() for name in os.listdir(folder)}
    return "pyvenv.cfg" in names or all(name in known or name.startswith("stamp-") for name in names)


def needs_new_venv(root: str) -> bool:
    """Say whether ``.venv`` is absent, half-made, bound to another Python or without pip."""
    if read_stamp(root, "busy") or read_stamp(root, "made") != describe_python(root):
        return True
    return run_quietly([find_in_venv(root, "python"), "-c", ""])[0] != 0


def make_venv(root: str) -> None:
    """Make ``.venv`` anew, replacing a half-made one.

    Raises: SetupError where something else stands in its place, or Python cannot make one.
    """
    import shutil

    folder = os.path.join(root, ".venv")
    if os.path.lexists(folder):
        if os.path.islink(folder) or not os.path.isdir(folder) or not looks_like_venv(folder):
            raise SetupError(
                "%s is not a Python environment, so it was left alone. Move it away and try again." % folder
            )
        say("Replacing .venv, which was half-made or made by another Python or tool.")
        shutil.rmtree(folder)
    say("Making .venv with Python %d.%d.%d." % sys.version_info[:3])
    # Inside another environment, the Python beneath it: an environment upon an environment breaks with it.
    python = getattr(sys, "_base_executable", None) or sys.executable
    code, last = run_quietly([python, "-m", "venv", *ensure_pip_source(), folder])
    if code:
        raise SetupError("Python could not make an environment in %s:\n%s" % (folder, last))
    write_stamp(root, "made", describe_python(root))


def ensure_pip_source() -> list[str]:
    """Return the options that ``python -m venv`` needs here, having found a way to pip.

    Raises: SetupError where there is none.
    """
    import importlib.util

    # Asked of the files, as a missing module stays missed for as long as this process lives.
    if os.path.isdir(os.path.join(os.path.dirname(os.__file__), "ensurepip")):
        return []
    package = "python%d.%d-venv" % sys.version_info[:2]
    if may_install():
        install_packages([package], "Python's own venv")
        return []
    if importlib.util.find_spec("pip"):
        return ["--without-pip"]
    raise SetupError(
        "Python's venv module is incomplete here, as Debian and Ubuntu ship it apart. Run this line and try "
        "again:\n    sudo apt-get install %s" % package
    )


def pip_command(root: str) -> list[str]:
    """Return how to call pip for ``.venv``: its own, or else this Python's."""
    python = find_in_venv(root, "python")
    if run_quietly([python, "-c", "import pip"])[0] == 0:
        return [python, "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", python]


def pip_environment(environ: "Mapping[str, str]") -> dict[str, str]:
    """Return the variables for pip, without those that would send packages elsewhere."""
    env = {key: text for key, text in environ.items() if key not in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")}
    env.update(PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1")
    return env


def count_requirements(path: str) -> int:
    """Return how many packages a requirements file pins here, near enough for a progress line."""
    with open(path, encoding="utf-8") as file:
        pins = [line for line in file if "==" in line and not line.startswith((" ", "#"))]
    return sum(("'win32'" not in line) or (("!=" in line) != WINDOWS) for line in pins)


def show_progress(total: int) -> "Listener":
    """Return a listener to pip's lines which shows how far it is, on one line where it can."""
    seen = [0]
    live = sys.stderr.isatty()

    def on_line(line: str) -> None:
        words = line.split()
        if line.startswith("Collecting") and len(words) > 1:
            seen[0] += 1
            if live:
                text = "  %d of %d: %s" % (min(seen[0], total), total, words[1].partition(";")[0])
                print("\r" + text.ljust(78)[:78], end="", file=sys.stderr, flush=True)
        elif "Downloading" in words and line.rstrip().endswith("MB)") and not live:
            say("  %d of %d: %s" % (min(seen[0], total), total, line.strip()))
        elif line.startswith("Installing collected") and live:
            print("\r" + "  unpacking".ljust(78), end="", file=sys.stderr, flush=True)

    return on_line


def install(root: str, kind: str) -> None:
    """Install the locked requirements of ``kind`` and the project itself, and stamp it.

    Raises: SetupError where pip fails.
    """
    requirements = os.path.join(root, ".requirements", kind + ".txt")
    total = count_requirements(requirements)
    env = pip_environment(os.environ)
    pip = [*pip_command(root), "install"]
    project = ["--no-deps", "--no-build-isolation", "--editable", root]
    # While this stamp stands, a killed pip may have left half a package, taken for a whole one later.
    write_stamp(root, "busy", kind)
    say("Installing %d packages%s." % (total, "" if kind == "run" else ", those for tests among them"))
    arguments = ["--require-hashes", "--requirement", requirements]
    code, last = run_quietly(pip + arguments, env, show_progress(total))
    if sys.stderr.isatty():
        print("\r" + " " * 78 + "\r", end="", file=sys.stderr)
    if code == 0:
        say("Installing rhizotrainer itself.")
        code, last = run_quietly(pip + project, env)
    if code >= 0:
        os.remove(stamp_path(root, "busy"))
    if code:
        raise SetupError(
            "pip could not install everything. Is there a network, and is this system new enough for Qt "
            "(on Linux glibc 2.34, or 2.39 on ARM; macOS 13)? Its last lines:\n%s" % last
        )
    for done in ("run",) if kind == "run" else ("run", "dev"):
        write_stamp(root, done, digest_needs(root, done))


# --- System libraries and fonts ------------------------------------------------------------------


def load_library(name: str) -> None:
    """Load a shared library, or raise OSError."""
    import ctypes

    ctypes.CDLL(name)


def find_missing_libraries(level: str, load: "Listener" = load_library) -> list[str]:
    """Return the shared libraries that Qt needs for ``level`` and that cannot be loaded."""
    drawing = () if level == NOTHING else DRAWING_LIBRARIES
    window = WINDOW_LIBRARIES if level == WINDOW else ()
    missing = []
    for name in (*drawing, *window):
        try:
            load(name)
        except OSError:
            missing.append(name)
    return missing


def list_packages(libraries: list[str], installer: int) -> list[str]:
    """Return the packages that carry ``libraries`` for one of INSTALLERS, by its place there."""
    known = {**DRAWING_LIBRARIES, **WINDOW_LIBRARIES}
    return list(dict.fromkeys(known[name][installer] for name in libraries))


def build_advice(libraries: list[str], is_present: "Callable[[str], bool]") -> str:
    """Return the line to run where run.py may not: for this system if it is known, else for each."""
    lines = []
    for place, (system, command, line) in enumerate(INSTALLERS):
        lines.append((is_present(command), system, line + " " + " ".join(list_packages(libraries, place))))
    known = [line for line in lines if line[0]] or lines
    return "\n".join("    %s: %s" % (system, line) for _, system, line in known)


def has_command(name: str) -> bool:
    """Say whether a command is on the path."""
    import shutil

    return shutil.which(name) is not None


def may_install() -> bool:
    """Say whether system packages can be installed from here: as root on Debian or Ubuntu."""
    return not WINDOWS and os.geteuid() == 0 and has_command("apt-get")


def install_packages(packages: list[str], what: str) -> None:
    """Install Debian packages.

    Raises: SetupError where apt-get fails.
    """
    say("Installing %s: %s." % (what, " ".join(packages)))
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    # A stale or missing list of packages fails in the second command, which tells more.
    run_quietly(["apt-get", "update", "-qq"], env)
    command = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", *packages]
    code, last = run_quietly(command, env)
    if code:
        raise SetupError("apt-get could not install %s. Its last lines:\n%s" % (" ".join(packages), last))


def ensure_libraries(level: str) -> tuple[str, ...]:
    """See that Qt's system libraries, and where possible good fonts, are here; return the levels they serve.

    Raises: SetupError with the line to run where they are not and cannot be installed from here.
    """
    if sys.platform != "linux" or level == NOTHING:
        return (level,)
    missing = find_missing_libraries(level)
    if missing and may_install():
        install_packages(list_packages(missing, 0), "the system libraries that Qt needs")
        missing = find_missing_libraries(level)
    if missing:
        raise SetupError(
            "Qt needs these system libraries, which are missing here: %s.\nRun this line, then try again:\n%s"
            % (", ".join(missing), build_advice(missing, has_command))
        )
    if may_install():
        install_fonts()
    return (DRAWING, WINDOW) if level == WINDOW else (DRAWING,)


def install_fonts() -> None:
    """Install the fonts that the app is drawn for; without them it uses what there is."""
    missing = [name for name in FONTS if run_quietly(["dpkg-query", "--status", name])[0]]
    try:
        if missing:
            install_packages(missing, "fonts")
    except SetupError:
        say("The fonts could not be installed; rhizotrainer uses those that are here.")


# --- Starting --------------------------------------------------------------------------------------


def choose_level(verb: str, arguments: list[str], environ: "Mapping[str, str]") -> str:
    """Return what the coming start needs of Qt."""
    if verb == "test":
        return DRAWING
    if verb == "setup":
        return WINDOW
    if verb == "rhizobank":
        return NOTHING
    if {"--terminal", "--version", "--help", "-h"}.intersection(arguments):
        return NOTHING
    platform = environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return WINDOW if platform.startswith(("xcb", "wayland")) else DRAWING
    # Without a display the app only says so, and needs no Qt for that.
    return WINDOW if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY") else NOTHING


def hold_lock(root: str) -> "IO[bytes]":
    """Wait until no other set-up of this checkout is under way, and return the open lock."""
    file = open(os.path.join(root, ".venv.lock"), "a+b")
    waiting = False
    while True:
        try:
            if sys.platform == "win32":
                import msvcrt

                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return file
        except OSError:
            import time

            if not waiting:
                say("Waiting for another set-up of this checkout to end.")
            waiting = True
            time.sleep(0.5)


def set_up(root: str, kind: str, level: str, *, recheck: bool) -> None:
    """Bring ``.venv`` and the system libraries up to date, doing only what is not stamped."""
    with hold_lock(root):
        is_new = needs_new_venv(root)
        served: tuple[str, ...] = ()
        # First what may need a person: better told now than after a long download.
        if is_new or recheck or not read_stamp(root, "libraries-" + level):
            served = ensure_libraries(level)
        if is_new:
            make_venv(root)
        if read_stamp(root, kind) != digest_needs(root, kind):
            install(root, kind)
        for done in served:
            write_stamp(root, "libraries-" + done, "found")


def hand_over(command: list[str], env: dict[str, str]) -> int:
    """Become ``command``; where the system cannot do that, run it and return its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if not WINDOWS:
        os.execve(command[0], command, env)
    import subprocess

    with subprocess.Popen(command, env=env) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # Ctrl+C reached the app as well, and it is the app's to answer.


def main(arguments: list[str]) -> int:
    """Set up what is not set up, and start what was asked for."""
    verb = arguments[0] if arguments and arguments[0] in ("test", "setup", "rhizobank") else "start"
    rest = arguments if verb == "start" else arguments[1:]
    kind = "dev" if verb in ("test", "setup") else "run"
    level = choose_level(verb, rest, os.environ)
    try:
        if verb == "setup" or not is_set_up(HERE, kind, level):
            set_up(HERE, kind, level, recheck=verb == "setup")
    except SetupError as error:
        say(str(error))
        return 1
    except OSError as error:
        say("The set-up stopped: %s. Run it again once that is mended." % error)
        return 1
    except KeyboardInterrupt:
        say("\nStopped. Run it again and the set-up goes on.")
        return 130
    if verb == "setup":
        say("Ready: python3 run.py opens rhizotrainer, python3 run.py test runs its tests.")
        return 0
    if verb in ("start", "rhizobank"):
        name = "rhizotrainer" if verb == "start" else verb
        return hand_over([find_in_venv(HERE, name), *rest], dict(os.environ))
    os.chdir(HERE)
    env = dict(os.environ)
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    return hand_over([find_in_venv(HERE, "python"), "-m", "pytest", *rest], env)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
