"""A soak: sites that change, a program that does everything at once, a window, and others that are killed."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from pressmark.store import Store
from pressmark.store.safety.check import check_library
from tests.command_line import run
from tests.soak.changing_site import ChangingSite
from tests.soak.figures import LEAST, Growth, Sample, find_children, find_marked, has_open, judge, take_sample
from tests.soak.ledger import find_lost, read_lines

SIZES = (60, 150, 300)
"""Posts of each site."""

LEAST_MINUTES = 3
"""What is allowed to grow was measured over so many."""

_MARK = "PRESSMARK_SOAK"
_LOOK = 2.0  # seconds from one sample to the next
_KILL = 5.0  # seconds from one kill of the process that cleans to the next, at least
_CHANGE = 1.5  # seconds from one change of the sites to the next
_PATIENCE = 90.0  # seconds for a process to end that was asked to
_FILE = "library.sqlite"


@dataclass
class Outcome:
    """What became of a soak.

    Attributes:
        lines: figures, one a line.
        faults: what is not as it should be; none is well.
    """

    lines: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def expect(self, holds: bool, fault: str) -> None:
        """Note a fault where something does not hold."""
        if not holds:
            self.faults.append(fault)


class Soak:
    """One run in a folder of its own."""

    def __init__(self, folder: Path, minutes: float, seed: int, extra_sites: Sequence[str] = ()) -> None:
        self.library = folder / "library"
        self._folder = folder
        self._minutes = minutes
        self._chance = random.Random(seed)  # noqa: S311
        self._extra = extra_sites
        self._clock = time.monotonic
        self._kills = 0
        self._ended = 0
        self._helpers = 0
        self._samples: dict[str, list[Sample]] = {"program": [], "window": []}
        self._outcome = Outcome()

    def run(self) -> Outcome:
        """Soak, then look at everything."""
        for name in ("ledgers", "kept", "killed"):
            (self._folder / name).mkdir()
        with ExitStack() as stack:
            sites = [stack.enter_context(ChangingSite(size, size)) for size in SIZES]
            for url in (*(site.url for site in sites), *self._extra):
                added = run("add", url, library=self.library)
                assert added.code == 0, added.err
            first = run("sync", library=self.library)
            assert first.code in (0, 1), first.err
            program = stack.enter_context(self._started("program", "core", 1))
            window = stack.enter_context(self._started("window", "window", 2))
            self._await_start()
            self._soak(sites, program, window)
            self._end(program, window)
        self._look_behind()
        return self._outcome

    def _await_start(self) -> None:
        """A window on a machine with much to do takes its time to open; only then the clock starts."""
        ready = [self._folder / "ledgers" / f"{name}.ready" for name in self._samples]
        end, pause = self._clock() + _PATIENCE, threading.Event()
        while not all(file.exists() for file in ready) and self._clock() < end:
            pause.wait(0.1)

    def _soak(self, sites: Sequence[ChangingSite], *watched: subprocess.Popen[str]) -> None:
        begin = self._clock()
        end = begin + self._minutes * 60
        killing = threading.Thread(target=self._kill_until, args=(end - 5,))
        killing.start()
        try:
            self._watch(sites, begin, end, watched)
        finally:
            killing.join()

    def _watch(
        self,
        sites: Sequence[ChangingSite],
        begin: float,
        end: float,
        watched: Sequence[subprocess.Popen[str]],
    ) -> None:
        """Have the sites change, and look at what the processes hold."""
        pause, change, look, kill = threading.Event(), begin, begin, begin
        while self._clock() < end:
            now = self._clock()
            if now >= change:
                self._chance.choice(sites).change()
                change = now + _CHANGE
            if now >= kill and self._kill_helper(watched[0]):
                kill = now + _KILL
            if now >= look:
                for (name, samples), process in zip(self._samples.items(), watched, strict=True):
                    if process.poll() is not None:
                        self._outcome.faults.append(f"the {name} ended by itself: {process.returncode}")
                        return
                    samples.append(take_sample(process.pid, now - begin, self.library / _FILE))
                look = now + _LOOK
            pause.wait(0.2)

    def _kill_helper(self, program: subprocess.Popen[str]) -> bool:
        """Kill the process that cleans, in the middle of a sync that goes on; tell whether there was one."""
        for helper in find_children(program.pid):
            with suppress(ProcessLookupError):  # it just ended
                os.kill(helper, signal.SIGKILL)
                self._helpers += 1
                return True
        return False

    def _kill_until(self, end: float) -> None:
        """Start programs that write the same library, and kill them in the middle."""
        pause = threading.Event()
        chance = random.Random(7)  # noqa: S311
        number = 0
        while self._clock() < end:
            number += 1
            make = self._start_sync if number % 2 else self._start_reader
            process = make(number)
            self._await_work(process)
            pause.wait(chance.uniform(0, 2.5))
            if process.poll() is None:
                self._kills += 1
                process.kill()
            else:
                self._ended += 1
                fine = process.returncode in (0, 1, 5)
                self._outcome.expect(fine, f"a sync ended with {process.returncode}")
            process.communicate()
            pause.wait(chance.uniform(0, 2.0))

    def _await_work(self, process: subprocess.Popen[str]) -> None:
        """Until it has the library open: killed before that it would do no harm."""
        file, end, pause = self.library / _FILE, self._clock() + _PATIENCE, threading.Event()
        while process.poll() is None and not has_open(process.pid, file) and self._clock() < end:
            pause.wait(0.05)

    def _start_sync(self, _number: int) -> subprocess.Popen[str]:
        words = [sys.executable, "-m", "pressmark", "--library", str(self.library), "sync", "--json"]
        return self._start(words, "killed")

    def _start_reader(self, number: int) -> subprocess.Popen[str]:
        return self._start(self._name_worker("core", f"killed-{number}", -number), "killed")

    def _name_worker(self, module: str, ledger: str, seed: int) -> list[str]:
        file = self._folder / "ledgers" / f"{ledger}.ledger"
        return [sys.executable, "-m", f"tests.soak.{module}", str(self.library), str(file), str(seed)]

    def _start(self, words: Sequence[str], scratch: str) -> subprocess.Popen[str]:
        own = {
            _MARK: str(self._folder),
            "TMPDIR": str(self._folder / scratch),
            "QT_QPA_PLATFORM": "offscreen",
            # Its windows choose themes, which are not to be those of who soaks.
            "PRESSMARK_CONFIG": str(self._folder / "settings"),
        }
        return subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=os.environ | own,
        )

    @contextmanager
    def _started(self, name: str, module: str, seed: int) -> Iterator[subprocess.Popen[str]]:
        process = self._start(self._name_worker(module, name, seed), "kept")
        try:
            yield process
        finally:
            process.kill()
            process.communicate()

    def _end(self, program: subprocess.Popen[str], window: subprocess.Popen[str]) -> None:
        (self._folder / "ledgers" / "stop").touch()
        for name, process in (("program", program), ("window", window)):
            out, err = "", ""
            with suppress(subprocess.TimeoutExpired):
                out, err = process.communicate(timeout=_PATIENCE)
            self._outcome.expect(
                process.poll() == 0, f"the {name} did not end well: {process.poll()} {err[-3000:]}"
            )
            told = json.loads(out) if out else {"faults": ["it said nothing"]}
            self._outcome.lines.append(f"{name}: {json.dumps(told)}")
            self._outcome.faults += [f"the {name}: {fault}" for fault in told["faults"]]
            if "after" in told:
                for what, count in told["after"].items():
                    before = told["before"][what]
                    self._outcome.expect(
                        count <= before, f"the {name} keeps {count} {what}, it began with {before}"
                    )

    def _look_behind(self) -> None:
        """What is left when all have ended."""
        outcome = self._outcome
        outcome.lines.append(f"other programs: {self._kills} killed, {self._ended} ended before that")
        outcome.lines.append(f"processes that clean: {self._helpers} killed")
        outcome.expect(self._kills > 0 and self._helpers > 0, "nothing was killed")
        for name, samples in self._samples.items():
            outcome.expect(len(samples) >= LEAST, f"only {len(samples)} looks at the {name}")
            self._tell_growth(name, judge(samples, self._minutes) if len(samples) >= LEAST else [])
        self._look_at_processes()
        left = [str(path.relative_to(self._folder)) for path in (self._folder / "kept").rglob("*")]
        outcome.expect(not left, f"temporary files are left: {left}")
        lost = len(list((self._folder / "killed").rglob("*")))
        parts = len(list(self.library.rglob(".*.part")))
        outcome.lines.append(
            f"temporary files: {len(left)}; of what was killed: {lost}, beside the library {parts}"
        )
        outcome.expect(lost + parts <= 2 * self._kills, "killed programs leave more than two files each")
        self._look_at_library()

    def _tell_growth(self, name: str, found: Sequence[Growth]) -> None:
        for growth in found:
            self._outcome.lines.append(f"{name}, {growth}")
            self._outcome.expect(not growth.grows, f"the {name} grows: {growth}")

    def _look_at_processes(self) -> None:
        """A killed program's helpers notice by themselves that it is gone."""
        end = self._clock() + 20
        pause = threading.Event()
        while (left := find_marked(f"{_MARK}={self._folder}")) and self._clock() < end:
            pause.wait(0.2)
        self._outcome.lines.append(f"processes left: {len(left)}")
        self._outcome.expect(not left, f"processes are left: {left}")

    def _look_at_library(self) -> None:
        told = run("check", "--json", library=self.library).document
        self._outcome.lines.append(f"check: {json.dumps(told)}")
        self._outcome.expect(told["problems"] == [], f"the library is not whole: {told['problems']}")
        with closing(Store(self.library)) as store:
            lines = read_lines(self._folder / "ledgers")
            lost = find_lost(store, lines)
            assert check_library(store).ok == (told["problems"] == [])
        self._outcome.lines.append(f"saved and acknowledged: {len(lines)}, lost: {len(lost)}")
        self._outcome.expect(len(lines) > 0, "nothing was saved")
        self._outcome.faults += [f"lost: {what}" for what in lost]


def soak(
    minutes: float, seed: int = 1, extra_sites: Sequence[str] = (), say: Callable[[str], object] = print
) -> Outcome:
    """Soak for so long in a new folder; every figure is said, a line each."""
    with tempfile.TemporaryDirectory(prefix="soak-", ignore_cleanup_errors=True) as folder:
        outcome = Soak(Path(folder), minutes, seed, extra_sites).run()
    for line in outcome.lines:
        say(line)
    for fault in outcome.faults:
        say(f"FAULT {fault}")
    return outcome
