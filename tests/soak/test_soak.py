"""A soak of three minutes, and that its eyes see what they are for; ``python -m tests.soak`` soaks longer."""

import os
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.library import SmallLibrary, make_post
from tests.notes import mark
from tests.soak.__main__ import main
from tests.soak.figures import Sample, judge
from tests.soak.ledger import Ledger, find_lost, read_lines
from tests.soak.soaking import soak

MINUTES = float(os.environ.get("PRESSMARK_SOAK_MINUTES", "3"))
FIGURES = ("memory", "threads", "handles", "children", "wal")
STEP = {"memory": 0.2, "threads": 1, "handles": 1, "children": 1, "wal": 4_000_000}


@pytest.mark.timeout(MINUTES * 60 + 420)
def test_nothing_is_lost_and_nothing_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "settings"
    monkeypatch.setenv("PRESSMARK_CONFIG", str(own))
    outcome = soak(MINUTES)
    assert outcome.faults == [], "\n".join([*outcome.lines, *outcome.faults])
    assert not own.exists()


@pytest.mark.parametrize("minutes", ["0.3", "-1", "nan"])
def test_a_time_too_short_to_judge_is_refused(
    minutes: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["soak", "--minutes", minutes])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "a soak takes 3 minutes at least" in capsys.readouterr().err


@pytest.mark.parametrize("figure", FIGURES)
def test_what_grows_is_seen(figure: str) -> None:
    still = [Sample(2.0 * at, 90.0 + at % 3, 8, 30 + at % 2, 0, 1_000) for at in range(90)]
    assert not any(growth.grows for growth in judge(still, 3))
    grown = [
        Sample(
            **{name: getattr(one, name) + STEP[name] * at * (name == figure) for name in FIGURES}, at=one.at
        )
        for at, one in enumerate(still)
    ]
    assert [growth.grows for growth in judge(grown, 3)] == [name == figure for name in FIGURES]


def test_what_is_lost_is_seen(tmp_path: Path) -> None:
    library = SmallLibrary(tmp_path / "library")
    with closing(library.store) as store, closing(Ledger(tmp_path / "a.ledger")) as ledger:
        (post,) = library.take(make_post(1))
        ledger.note(mark(store, post, None, note="Kept"), "Kept")
        assert find_lost(store, read_lines(tmp_path)) == []
        ledger.note(mark(store, post, None, note="Another"), "Said otherwise")
        ledger.note("nobody", "Gone")
        ledger.star(post)
        ledger.tag(post, "mine")
        assert len(find_lost(store, read_lines(tmp_path))) == 4
        ledger.leave("nobody")
        assert len(find_lost(store, read_lines(tmp_path))) == 3
