"""What the documents say is what the program does."""

import re
import sqlite3
from pathlib import Path

import pytest

from pressmark.store import Store
from tests.project_files import FILES, ROOT

LIBRARY = (ROOT / "docs" / "library.md").read_text("utf-8")
# Tables that belong to SQLite, to FTS5 and to the record of migrations.
FOREIGN = re.compile(r"sqlite_|(?:post|table|annotation)_index_|.*migration")
DOCUMENTS = [file for file in FILES if file.suffix == ".md"]


def read_documented() -> dict[str, list[str]]:
    """The tables of the document with their columns."""
    sections = re.split(
        r"^### `(\w+)`$", re.sub(r"^## .*", "", LIBRARY, flags=re.MULTILINE), flags=re.MULTILINE
    )
    return {
        name: re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
        for name, text in zip(sections[1::2], sections[2::2], strict=True)
    }


def test_the_document_has_every_table_and_column_of_a_new_library(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.close()
    database = sqlite3.connect(store.path)
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    made = {
        name: [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')]
        for name in names
        if not FOREIGN.match(name)
    }
    database.close()
    assert read_documented() == made


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", document.read_text("utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (document.parent / link).exists()] == []


def test_every_decision_stands_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text("utf-8")
    pages = [file.name for file in FILES if file.parent == folder and file.name != "README.md"]
    assert [page for page in pages if f"]({page})" not in index] == []
