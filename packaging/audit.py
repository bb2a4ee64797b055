"""Asks what is known against the packages that `packaging/requirements.txt` lists; `make check` calls it.

    packaging/audit.py [OPTION...]      of pip-audit, as --ignore-vuln ID for what does not concern Pressmark

All of them are asked for, also those of other systems. 1 is the answer where something is known, with what.
Where nobody answers, which is no reason to stop, it says in a line that nothing was looked up and why.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

LIST = Path(__file__).parent / "requirements.txt"
_LONGEST = 60  # seconds for a list
_MOST_SAID = 150
# `--timeout`: the seconds in which the service has to begin an answer.
_COMMAND = (
    *(sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes"),
    *("--timeout", "5", "--progress-spinner", "off", "--format", "json"),
)
_MARKER = re.compile(r"^(\S+==\S+) ;.*?( \\)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of it: the exit code, and a line or more for a person."""

    code: int
    words: str


def split_list(text: str) -> tuple[str, ...]:
    """The list for every system at once: a package in two versions stands in two lists."""
    entries = re.split(r"\n(?=\S)", _MARKER.sub(r"\1\2", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)))
    lists: list[dict[str, str]] = []
    for entry in entries:
        name = entry.partition("==")[0]
        place = next((one for one in lists if name not in one), None)
        if place is None:
            lists.append(place := {})
        place[name] = entry.rstrip()
    return tuple("\n".join(one.values()) + "\n" for one in lists)


def judge(reports: list[Mapping[str, Any]]) -> Verdict:
    """What reports of pip-audit (``--format json``) come to."""
    packages = [package for report in reports for package in report["dependencies"]]
    found = list(_tell(packages))
    missed = [package["name"] for package in packages if "skip_reason" in package]
    if found:
        return Verdict(1, "\n".join(found))
    if len(missed) == len(packages):
        return Verdict(0, "audit: skipped: the service of pip-audit knows none of the packages here")
    words = f"audit: nothing is known against {len(packages) - len(missed)} packages"
    return Verdict(0, f"{words}; not looked up: {', '.join(missed)}" if missed else words)


def _tell(packages: list[Mapping[str, Any]]) -> Iterator[str]:
    for package in packages:
        for known in package.get("vulns", ()):
            mended = ", ".join(known["fix_versions"]) or "no version yet"
            yield f"audit: {package['name']} {package['version']}: {known['id']}, mended in {mended}"


def ask(options: list[str]) -> Verdict:
    """Have pip-audit look up the list."""
    if find_spec("pip_audit") is None:
        return Verdict(0, "audit: skipped: pip-audit is not installed")
    reports: list[Mapping[str, Any]] = []
    with TemporaryDirectory() as folder:
        wanted, report = Path(folder, "wanted.txt"), Path(folder, "report.json")
        for part in split_list(LIST.read_text("utf-8")):
            wanted.write_text(part, "utf-8")
            report.unlink(missing_ok=True)
            words = [*_COMMAND, "-r", str(wanted), "-o", str(report), *options]
            try:
                done = subprocess.run(words, capture_output=True, text=True, timeout=_LONGEST, check=False)  # noqa: S603
            except subprocess.TimeoutExpired:
                return Verdict(0, f"audit: skipped: no answer within {_LONGEST} seconds")
            if not report.exists():
                reason = (done.stderr.strip() or "no answer").splitlines()[-1]
                return Verdict(0, f"audit: skipped: {reason[:_MOST_SAID]}")
            reports.append(json.loads(report.read_bytes()))
    return judge(reports)


if __name__ == "__main__":
    verdict = ask(sys.argv[1:])
    print(verdict.words)
    sys.exit(verdict.code)
