"""What the README has people type works on the sample archive as it stands there."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.command_line import run
from tests.project_files import ROOT

README = (ROOT / "README.md").read_text("utf-8")
EXAMPLES = re.findall(r"^    pressmark (.+)$", README, re.MULTILINE)


def test_every_example_of_the_readme_does_something(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own = Path(shutil.copytree(library, tmp_path / "library-sample"))
    assert len(EXAMPLES) > 8
    for example in EXAMPLES:
        result = run(*shlex.split(example), library=own)
        assert (result.code, "not understood" in result.err) == (0, False), (example, result.err)
        assert "No article" not in result.err + result.out, example
        assert not result.out.startswith(("0 ", "No ")), example
    made = {file.name for file in tmp_path.iterdir()}
    assert made >= {"tables", "china.epub", "check.md", "pressmark.sqlite"}


def test_the_readme_says_where_the_sample_archive_is() -> None:
    assert "--library ~/.local/share/pressmark/library-sample" in README
