"""What a person is told while another program writes to the library."""

import sqlite3
from argparse import Namespace
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest

from pressmark.cli import annotating
from pressmark.cli.call import Call
from pressmark.cli.output import Output
from tests.command_line import run
from tests.library import SmallLibrary, make_post


def test_whoever_waits_for_another_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotating, "_PATIENCE", 0.05)
    library = tmp_path / "library"
    small = SmallLibrary(library)
    small.take(make_post(1))
    small.store.close()
    other = sqlite3.connect(library / "library.sqlite", isolation_level=None)

    class Letting(StringIO):
        """Lets the other program go on as soon as the person is told something."""

        def write(self, text: str) -> int:
            if other.in_transaction:
                other.execute("ROLLBACK")
            return super().write(text)

    words = {"post": "1", "quote": None, "prefix": "", "suffix": "", "note": "a", "tags": []}
    told = Letting()
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        output = Output(StringIO(), told)
        call = Call(Namespace(library=library, color="yellow", **words), output, lambda _: 1)
        assert annotating.annotate_post(call) == 0
    assert told.getvalue() == "The library is busy: another program writes to it. Waiting…\n"
    assert run("annotations", "--json", library=library).document["total"] == 1
