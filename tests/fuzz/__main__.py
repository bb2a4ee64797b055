"""Hostile bytes at every door, for as long as wanted: ``python -m tests.fuzz html --minutes 10``.

Where atheris is installed (https://pypi.org/project/atheris/) the bytes are led by what code they reach; else
they are made by a seeded mutator. What fails is written to a file, and ``--input FILE`` tries it again.
"""

import argparse
import faulthandler
import hashlib
import importlib
import importlib.util
import logging
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any

from tests.fuzz.mutating import mutate

_HANGS = 120
"""Seconds after which one run is a fault by itself."""

_MEGABYTES = 3_000
_PREFIX = "pressmark-fuzz-"
_KEPT = 400  # inputs that further ones are made of


def main() -> None:
    """Fuzz one door."""
    words = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    words.add_argument("door", help="which; `list` names them")
    words.add_argument("--minutes", type=float, default=1.0)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--plain", action="store_true", help="without atheris, even where it is installed")
    words.add_argument("--input", type=Path, help="try this file and nothing else")
    words.add_argument("--corpus", type=Path, help="a folder in which inputs are kept that reach new code")
    words.add_argument("--within", type=Path, help=argparse.SUPPRESS)
    asked = words.parse_args()
    logging.disable()
    plain = asked.plain or asked.input or asked.door == "list"
    guided = not plain and importlib.util.find_spec("atheris") is not None
    if guided and not asked.within:
        sys.exit(_run_apart())
    try:
        # The program has to be loaded by atheris, so that it sees which code is reached.
        doors = _load_guided() if guided else importlib.import_module("tests.fuzz.doors").list_doors()
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "tests":
            raise
        sys.exit(f"{error.name} is not installed here; `make test` sets up what fuzzing needs in .venv.")
    if asked.door not in doors:
        sys.exit("\n".join(doors))
    with ExitStack() as stack:
        folder = asked.within or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix=_PREFIX)))
        door = doors[asked.door]
        fuzz = stack.enter_context(door.open(folder))
        if asked.input:
            fuzz(asked.input.read_bytes())
        elif guided:
            _fuzz_guided(fuzz, door.seeds, asked, stack.pop_all())
        else:
            _fuzz_plainly(fuzz, door.seeds, asked)


def _run_apart() -> int:
    """Run the same in a process of its own, and take its files away, however it ends.

    libFuzzer leaves by ``_exit``: no block is closed then, and nothing is done that was registered for it.
    """
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as folder:
        within = Path(folder, "door")
        within.mkdir()
        words = [sys.executable, "-m", "tests.fuzz", *sys.argv[1:], "--within", str(within)]
        # What the doors make elsewhere goes too.
        return subprocess.call(words, env=os.environ | {"TMPDIR": folder})


def _load_guided() -> Any:
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["pressmark"]):
        return importlib.import_module("tests.fuzz.doors").list_doors()


def _fuzz_guided(fuzz: Any, seeds: Any, asked: argparse.Namespace, opened: ExitStack) -> None:
    """Fuzz until time is out, close what is `opened`, and end the process."""
    atheris = importlib.import_module("atheris")
    corpus = asked.corpus or Path(tempfile.mkdtemp(prefix="corpus-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for data in seeds:
        (corpus / hashlib.sha1(data, usedforsecurity=False).hexdigest()).write_bytes(data)

    def change(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311
        if chance.random() < 0.5:
            return bytes(atheris.Mutate(data, most))
        return mutate(chance, data, seeds)[:most]

    runs, ends = count(), time.monotonic() + asked.minutes * 60

    def run(data: bytes) -> None:
        if time.monotonic() < ends:
            next(runs)
            fuzz(data)
            return
        # Here, and not by libFuzzer: a door may find at its end that something went wrong.
        opened.close()
        print(f"{asked.door}: {next(runs):,} guided runs in {asked.minutes:g} min, no fault", flush=True)
        os._exit(0)

    limits = [
        f"-max_total_time={round(asked.minutes * 60) + _HANGS}",
        f"-timeout={_HANGS}",
        f"-rss_limit_mb={_MEGABYTES}",
    ]
    more = [
        f"-seed={asked.seed}",
        f"-artifact_prefix={asked.door}-",
        "-max_len=100000",
    ]
    atheris.Setup([sys.argv[0], str(corpus), *limits, *more], run, custom_mutator=change)
    atheris.Fuzz()


def _fuzz_plainly(fuzz: Any, seeds: Any, asked: argparse.Namespace) -> None:
    chance = random.Random(asked.seed)  # noqa: S311
    known, runs = list(seeds), 0
    ends = time.monotonic() + asked.minutes * 60
    while time.monotonic() < ends:
        data = (
            known[runs]
            if runs < len(seeds)
            else mutate(chance, chance.choice(chance.choice((seeds, known))), known)
        )
        runs += 1
        faulthandler.dump_traceback_later(_HANGS, exit=True)
        try:
            fuzz(data)
        except BaseException:
            file = Path(f"{asked.door}-crash-{hashlib.sha1(data, usedforsecurity=False).hexdigest()}")
            file.write_bytes(data)
            print(f"run {runs} failed; its bytes are in {file}", file=sys.stderr)
            raise
        finally:
            faulthandler.cancel_dump_traceback_later()
        if chance.random() < 0.05 and len(data) < 20_000:
            known = [*known[: len(seeds)], *known[len(seeds) :][-_KEPT:], data]
    print(f"{asked.door}: {runs:,} runs in {asked.minutes:g} min, no fault")


if __name__ == "__main__":
    main()
