"""Tables of the sample site by the command line."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli import shapes
from tests.command_line import Result, run
from tests.library import SmallLibrary, make_post


@pytest.fixture
def stacked(tmp_path: Path) -> Path:
    """A library with two tables that have one header, and one more."""
    folder = tmp_path / "library"
    small = SmallLibrary(folder)
    table = "<table><tr><th>Metal<th>{}<tr><td>{}<td>{}{}</table>"
    small.take(
        make_post(1, "One", table.format("Price", "Nd", 1, "<tr><td>Pr<td>2")),
        make_post(2, "Two", table.format("price", "Dy", 3, "")),
        make_post(3, "Three", table.format("Mass", "Tb", 4, "")),
    )
    small.store.close()
    return folder


def read_posts(library: Path) -> list[dict[str, object]]:
    found = run("search", "has:table", "--json", library=library).document["posts"]
    assert isinstance(found, list)
    return found


def test_all_tables_are_listed_newest_article_first(library: Path) -> None:
    told = run("tables", "--json", library=library)
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, shapes.TABLES)
    expected = [
        f"{post['id']}.{number}"
        for post in read_posts(library)
        for number in range(1, int(str(post["tables"])) + 1)
    ]
    assert [table["id"] for table in told.document["tables"]] == expected
    assert told.document["total"] == len(expected)


def test_an_article_is_named_by_number_or_address_and_gives_its_cells(library: Path) -> None:
    post = read_posts(library)[0]
    by_number = run("tables", post["id"], "--json", library=library).document
    shapes.check(by_number, shapes.TABLES_OF_ONE)
    assert by_number == run("tables", post["link"], "--json", library=library).document
    shown = run("show", post["id"], "--json", library=library).document["tables"]
    assert [table["cells"] for table in by_number["tables"]] == [table["rows"] for table in shown]
    assert [len(table["cells"]) for table in by_number["tables"]] == [t["rows"] for t in by_number["tables"]]


def test_several_articles_are_named(library: Path) -> None:
    first, other = read_posts(library)[:2]
    both = run("tables", other["id"], first["link"], other["id"], "--json", library=library).document
    each = [run("tables", post["id"], "--json", library=library).document for post in (other, first)]
    assert both["tables"] == each[0]["tables"] + each[1]["tables"]
    assert run("tables", first["id"], "999999", library=library).code == 2


def test_a_file_is_no_folder_to_export_to(library: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "This is a file" in run("tables", "--export", tmp_path / "file", library=library).err


def test_a_query_asks_the_tables_themselves(library: Path) -> None:
    found = run("tables", "header:price", "--json", library=library).document
    assert 0 < found["total"] < run("tables", "--json", library=library).document["total"]
    assert all("price" in " ".join(table["header"]).lower() for table in found["tables"])
    assert "cells" not in found["tables"][0]
    limited = run("tables", "header:price", "--limit", 1, "--json", library=library).document
    assert (limited["total"], limited["tables"]) == (found["total"], found["tables"][:1])
    unknown = run("tables", "-x:1", library=library)
    assert (unknown.code, unknown.out.count("\n")) == (
        0,
        len(run("tables", library=library).out.splitlines()),
    )


def test_tables_are_listed_for_a_person_and_for_a_program(library: Path) -> None:
    tables = run("tables", "--json", library=library).document["tables"]
    rows = [line.split("\t") for line in run("tables", library=library).out.splitlines()]
    assert [(row[0], int(row[1]), int(row[2]), row[4]) for row in rows] == [
        (table["id"], table["rows"], table["columns"], table["post"]["title"]) for table in tables
    ]
    told = run("tables", "--limit", 2, library=library, terminal=True)
    assert told.out.splitlines()[0].split() == ["ID", "ROWS", "COLS", "TABLE", "ARTICLE"]
    assert len(told.out.splitlines()) == 3
    assert "2 are shown" in told.err
    assert max(map(len, told.out.splitlines())) <= 80


def test_nothing_found_is_no_failure(library: Path) -> None:
    assert run("tables", "cell:xyzzy", library=library) == Result(0, "", "No table is found.\n")
    assert run("tables", "cell:xyzzy", "--stack", library=library) == Result(0, "", "No stack is found.\n")


@pytest.mark.parametrize("kind", ["csv", "tsv", "xlsx", "md", "html", "json"])
def test_each_table_becomes_a_file(kind: str, library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    told = run("tables", "header:price", "--export", folder, "--format", kind, "--json", library=library)
    tables = told.document["tables"]
    assert {Path(table["file"]) for table in tables} == set(folder.iterdir())
    for table in tables:
        file = Path(table["file"])
        assert file.suffix == f".{kind}"
        assert file.name.startswith(f"{table['id']} ")
    if kind == "json":
        assert [json.loads(Path(table["file"]).read_text("utf-8"))["header"] for table in tables] == [
            table["header"] for table in tables
        ]


def test_files_are_counted_and_written_anew(library: Path, tmp_path: Path) -> None:
    for _ in range(2):
        told = run("tables", "--export", tmp_path, "--limit", 2, library=library, terminal=True)
        assert (told.code, told.out, told.err) == (0, "", f"Wrote 2 tables to {tmp_path}.\n")
        assert [file.suffix for file in tmp_path.iterdir()] == [".csv", ".csv"]


def test_tables_with_one_header_become_one(stacked: Path, tmp_path: Path) -> None:
    told = run("tables", "--stack", "--export", tmp_path / "out", "--json", library=stacked)
    shapes.check(told.document, shapes.STACKS)
    (stack,) = told.document["stacks"]
    assert (told.document["total"], stack["header"], stack["rows"]) == (1, ["Metal", "Price"], 3)
    assert Path(stack["file"]).name == "1 Metal · Price.csv"
    rows = list(csv.reader(Path(stack["file"]).read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["Article", "Date", "Link", "Metal", "Price"]
    assert [row[3:] for row in rows[1:]] == [["Nd", "1"], ["Pr", "2"], ["Dy", "3"]]
    assert run("tables", "--stack", library=stacked).out == "2\t3\tMetal · Price\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["tables", "--format", "csv"], 2),
        (["tables", "12", "--stack"], 2),
        (["tables", "12", "13", "--stack"], 2),
        (["tables", "999999"], 2),
        (["tables", "https://nowhere.example/"], 2),
        (["tables", "--export", "{file}/sub"], 1),
        (["tables", "--export", "{file}"], 1),
        (["tables", "--limit", "x"], 2),
    ],
)
def test_what_makes_no_sense_is_told(words: list[str], code: int, library: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    told = run(*(word.format(file=file) for word in words), library=library)
    assert (told.code, told.out) == (code, "")
    assert told.err.count("\n") == 1
