"""The document of the keys has every command of the program, with its keys."""

import subprocess
import sys

from tests.project_files import ROOT


def test_the_tables_of_keys_are_those_of_the_program() -> None:
    script = str(ROOT / "packaging" / "make_keys.py")
    done = subprocess.run([sys.executable, script, "--check"], check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"packaging/make_keys.py makes the tables anew {done.stderr}"
