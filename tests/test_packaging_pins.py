"""What goes into a package is one version of one file; what is known against it stops a check."""

import hashlib
import json
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project_files import ROOT

LIST = ROOT / "packaging" / "requirements.txt"
AUDIT: dict[str, Any] = runpy.run_path(str(ROOT / "packaging" / "audit.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DIRECT = [
    Requirement(line)
    for line in (
        *PROJECT["dependencies"],
        *PROJECT["optional-dependencies"]["keyring"],
        *PROJECT["optional-dependencies"]["package"],
    )
]


HEAD = re.compile(r"# SHA-256 of the lines below: ([0-9a-f]{64})\n")
ENTRY = re.compile(r"[\w.-]+==[\w.!+]+(?: ; [^#\\]+?)?(?: +--hash=sha256:[0-9a-f]{64})+")


def read_lines(text: str) -> list[str]:
    """The lines of a list as pip reads them, those that go on put together."""
    return re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", "").splitlines()


def read_entries() -> list[tuple[Requirement, list[str]]]:
    """Each line of the list with its hashes."""
    lines = [line for line in read_lines(LIST.read_text("utf-8")) if line.strip()]
    return [(Requirement(line.partition("--hash")[0]), re.findall(r"--hash=(\S+)", line)) for line in lines]


ENTRIES = read_entries()


def find_versions(name: str) -> list[str]:
    """In which versions a package is listed."""
    wanted = canonicalize_name(name)
    return [
        next(iter(entry.specifier)).version for entry, _ in ENTRIES if canonicalize_name(entry.name) == wanted
    ]


@pytest.mark.parametrize("wanted", DIRECT, ids=lambda wanted: wanted.name)
def test_every_dependency_is_listed_in_a_version_that_is_allowed(wanted: Requirement) -> None:
    versions = find_versions(wanted.name)
    assert versions
    assert [version for version in versions if not wanted.specifier.contains(version)] == []


def test_every_package_of_the_list_has_one_version_and_the_sums_of_its_files() -> None:
    assert len(ENTRIES) > len(DIRECT) - 5
    for entry, hashes in ENTRIES:
        assert [one.operator for one in entry.specifier] == ["=="], entry
        assert hashes, entry
        assert [one for one in hashes if not re.fullmatch("sha256:[0-9a-f]{64}", one)] == []


def find_faults(text: str) -> list[str]:
    """What is wrong with a list: lines that are no package with its sums, a sum that is not its own."""
    said = HEAD.search(text)
    if said is None:
        return ["the list does not say its sum"]
    found = hashlib.sha256(text[said.end() :].encode()).hexdigest()
    wrong = [line for line in read_lines(text) if not ENTRY.fullmatch(line.rstrip())]
    return wrong if found == said[1] else [*wrong, f"the sum of the list is {found}: run packaging/pin"]


def test_the_list_is_as_it_was_written() -> None:
    """Each package has many sums, and one of them may be all that a system looks at."""
    assert find_faults(LIST.read_text("utf-8")) == []


def test_a_sum_that_is_taken_out_anywhere_is_missed() -> None:
    lines = LIST.read_text("utf-8").splitlines(keepends=True)
    for number, line in enumerate(lines):
        if "--hash=" in line and not number % 40:
            assert find_faults("".join(lines[:number] + lines[number + 1 :]))


@pytest.mark.parametrize(
    "lines",
    [
        "one==1\n",
        "one==1 \\\ntwo==2 \\\n    --hash=sha256:{sum}\n",
        "one==1 \\\n    --hash=sha256:{sum} \\\ntwo==2\n",
        "one==1 \\\n    --hash=sha256:{sum} \\\ntwo==2 \\\n    --hash=sha256:{sum}\n",
        "one==1 \\\n    --hash=md5:{sum}\n",
        "one>=1 \\\n    --hash=sha256:{sum}\n",
        "one @ https://a.example/one.whl \\\n    --hash=sha256:{sum}\n",
        "--no-require-hashes\n",
    ],
)
def test_a_line_that_is_no_package_with_its_sums_is_told(lines: str) -> None:
    text = lines.format(sum="a" * 64)
    whole = f"# SHA-256 of the lines below: {hashlib.sha256(text.encode()).hexdigest()}\n{text}"
    assert len(find_faults(whole)) == 1


def test_the_list_names_no_place_where_packages_come_from() -> None:
    assert "://" not in LIST.read_text("utf-8")


@pytest.mark.parametrize(
    "recipe", ["packaging/build", "packaging/windows/README.md", "packaging/macos/README.md"]
)
def test_what_builds_packages_installs_from_the_list_alone(recipe: str) -> None:
    assert_installs_from_the_list(ROOT / recipe)


def test_the_workflow_of_packages_installs_from_the_list_alone() -> None:
    workflow = ROOT / ".github" / "workflows" / "package.yml"
    if not workflow.exists():  # a source archive has no workflows
        pytest.skip("there are no workflows here")
    assert_installs_from_the_list(workflow)


def assert_installs_from_the_list(file: Path) -> None:
    text = file.read_text("utf-8").replace("\\\n", " ")
    installs = re.findall(r"pip install (.*)", text)
    assert any("--require-hashes" in install for install in installs)
    assert [
        install for install in installs if "--require-hashes" not in install and "--no-deps" not in install
    ] == []


def test_a_package_in_two_versions_stands_in_two_lists() -> None:
    text = (
        "# head\none==1 ; os_name == 'nt' \\\n    --hash=sha256:a\n"
        "two==2 ; python_version < '3.12' \\\n    --hash=sha256:b\n"
        "two==3 ; python_version >= '3.12' \\\n    --hash=sha256:c\n"
    )
    assert AUDIT["split_list"](text) == (
        "one==1 \\\n    --hash=sha256:a\ntwo==2 \\\n    --hash=sha256:b\n",
        "two==3 \\\n    --hash=sha256:c\n",
    )


KNOWN = {"id": "PYSEC-1", "fix_versions": ["6.2"], "aliases": [], "description": ""}
WELL = {"name": "nh3", "version": "1", "vulns": []}
ILL = {"name": "lxml", "version": "6.1", "vulns": [KNOWN]}
MISSED = {"name": "h11", "skip_reason": "Dependency not found on PyPI and could not be audited: h11 (1)"}


@pytest.mark.parametrize(
    ("packages", "code", "words"),
    [
        ([WELL], 0, "audit: nothing is known against 1 packages"),
        ([WELL, MISSED], 0, "audit: nothing is known against 1 packages; not looked up: h11"),
        ([MISSED], 0, "audit: skipped: the service of pip-audit knows none of the packages here"),
        ([WELL, ILL, MISSED], 1, "audit: lxml 6.1: PYSEC-1, mended in 6.2"),
    ],
)
def test_what_is_known_stops_a_check_and_silence_does_not(
    packages: list[dict[str, Any]], code: int, words: str
) -> None:
    verdict = AUDIT["judge"]([{"dependencies": packages}])
    assert (verdict.code, verdict.words) == (code, words)


class _Osv(BaseHTTPRequestHandler):
    """Knows something against lxml: https://google.github.io/osv.dev/post-v1-query/."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name, version = asked["package"]["name"], asked["version"]
        known = {
            "id": "PYSEC-2026-1",
            "summary": "made up",
            "affected": [
                {
                    "package": {"name": name, "ecosystem": "PyPI"},
                    "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "999"}]}],
                    "versions": [version],
                }
            ],
        }
        answer = json.dumps({"vulns": [known]} if name == "lxml" else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_words: object) -> None:
        pass


@pytest.fixture
def osv() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Osv) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1/query"
        server.shutdown()
        thread.join()


def run_audit(service: str) -> subprocess.CompletedProcess[str]:
    pytest.importorskip("pip_audit")
    words = [sys.executable, str(ROOT / "packaging" / "audit.py"), "-s", "osv", "--osv-url", service]
    return subprocess.run(words, capture_output=True, text=True, check=False)


def test_the_check_fails_with_what_the_service_knows(osv: str) -> None:
    done = run_audit(osv)
    version = find_versions("lxml")[0]
    assert (done.returncode, done.stdout) == (
        1,
        f"audit: lxml {version}: PYSEC-2026-1, mended in 999\n",
    )


def test_the_check_goes_on_where_nobody_answers() -> None:
    done = run_audit("http://127.0.0.1:9/v1/query")
    assert done.returncode == 0
    assert done.stdout.startswith("audit: skipped: ")
