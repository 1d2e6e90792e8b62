"""PySide reads no sources after the start has spared it that, and Qt works as before."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import linecache, sys
import PySide6.QtWidgets
from rhizotrainer.app.binding import spare_sources
{spare}
import rhizotrainer.ui.widgets.button
read = [name for name in linecache.cache if "rhizotrainer/ui/" in name.replace("\\\\", "/")]
app = PySide6.QtWidgets.QApplication([])
assert rhizotrainer.ui.widgets.button.Button("Go on").text() == "Go on"
print("some" if read else "none")
"""


@pytest.mark.parametrize(("spare", "read"), [("spare_sources()", "none"), ("", "some")])
def test_no_source_is_read_once_that_is_spared(spare, read):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(spare=spare)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == read
