"""The house rules that a machine can hold: sizes, imports, and what no file may say."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pressmark.store import Store
from tests.project_files import FILES, ROOT

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
LARGEST_CLASS = 12
Function = ast.FunctionDef | ast.AsyncFunctionDef

# Places of one machine, names of its registries, and marks that no finished file has.
FORBIDDEN = re.compile(
    r"(?<![\w.-])/(?:root|work)/|/tmp/b[r]ief|(?<![\w/])/home/(?!user\b|anna\b)\w+/|file:///o[p]t"
    r"|^(?:<{7}|>{7}) |\bFIXM[E]\b|\bXX[X]\b|\bissue \d+\b",
    re.MULTILINE,
)
BANNER = re.compile(r"^\s*# ?[-=#*~]{4,}", re.MULTILINE)


SOURCES = [file for file in FILES if file.suffix == ".py"]
PACKAGE = [file for file in SOURCES if file.is_relative_to(ROOT / "desktop")]


def parse(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), str(file))


def name(file: Path, node: Function | ast.ClassDef | None = None) -> str:
    place = str(file.relative_to(ROOT))
    return f"{place}:{node.lineno} {node.name}" if node else place


def functions(file: Path) -> Iterator[Function]:
    return (node for node in ast.walk(parse(file)) if isinstance(node, Function))


def count_body(function: Function) -> int:
    """Lines of a function's statements, without its docstring."""
    has_docstring = ast.get_docstring(function, clean=False) is not None
    body = function.body[1:] if has_docstring else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def count_public_methods(kind: ast.ClassDef) -> int:
    return len({node.name for node in kind.body if isinstance(node, Function) and node.name[0] != "_"})


def test_there_are_files_to_look_at() -> None:
    assert len(PACKAGE) > 10


def test_no_file_is_long() -> None:
    lengths = {name(file): len(file.read_text("utf-8").splitlines()) for file in SOURCES}
    assert {file: length for file, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_long() -> None:
    lengths = {name(file, function): count_body(function) for file in SOURCES for function in functions(file)}
    assert {function: length for function, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_no_class_has_many_public_methods() -> None:
    classes = [
        (file, node) for file in PACKAGE for node in ast.walk(parse(file)) if isinstance(node, ast.ClassDef)
    ]
    counts = {name(file, node): count_public_methods(node) for file, node in classes}
    assert {kind: count for kind, count in counts.items() if count > LARGEST_CLASS} == {}


# They load late what takes long to import: docs/decisions/0015-speed.md. The same list is in pyproject.toml.
LATE = {
    *("app.py", "logs.py", "export/markdown_files.py"),
    *(f"cli/{name}.py" for name in ("output", "words")),
    *(f"store/{name}.py" for name in ("links", "locks", "store", "upgrade")),
    *(f"ui/{name}.py" for name in ("application", "main_window", "session", "window_parts")),
    *(f"ui/{name}.py" for name in ("appearance", "crash", "interrupt", "program", "words", "system/place")),
    *(
        f"ui/{name}.py"
        for name in ("sample_tour", "site_settings_acts", "syncing", "settings/making", "sites/asking")
    ),
}


def test_imports_stand_at_the_top() -> None:
    late = {
        name(file, function)
        for file in PACKAGE
        for function in functions(file)
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))
    }
    assert {place.split(":")[0] for place in late} <= {f"desktop/pressmark/{file}" for file in LATE}


@pytest.mark.parametrize("what", ["TYPE_CHECKING", "global ", "unittest.mock", "mocker", "time.sleep"])
def test_no_source_uses(what: str) -> None:
    word = re.compile(rf"\b{re.escape(what)}")
    assert [name(file) for file in SOURCES if word.search(read_code(file))] == []


@cache
def read_code(file: Path) -> str:
    """A source without its comments and without the text it holds."""
    tree = parse(file)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.unparse(tree)


def test_no_comment_is_a_banner() -> None:
    assert [name(file) for file in SOURCES if BANNER.search(file.read_text("utf-8"))] == []


def test_no_file_names_a_place_of_one_machine_or_is_unfinished() -> None:
    found = {
        name(file): match[0]
        for file in FILES
        # Any three letters may stand in a compressed picture.
        if file.suffix != ".png" and (match := FORBIDDEN.search(file.read_bytes().decode("utf-8", "replace")))
    }
    assert found == {}


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["sites"], ["search", ""], ["show", "1"]])
def test_the_command_line_never_loads_qt(words: list[str], tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pressmark.app import main\n"
        "try:\n"
        "    main(sys.argv[1:])\n"
        "except SystemExit:\n"
        "    pass\n"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6', 'pressmark.ui')) for name in sys.modules))\n"
    )
    Store(tmp_path).close()
    command = [sys.executable, "-c", program, "--library", str(tmp_path), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_the_program_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pressmark", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("pressmark ")
