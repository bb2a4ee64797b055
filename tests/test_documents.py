"""What the documents say is what the program does."""

import json
import re
import sqlite3
from dataclasses import asdict
from pathlib import Path

import pytest

from pressmark.settings import Settings, load_settings
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


def read_settings_table() -> dict[str, tuple[str, str]]:
    """What the document says of each setting: its values and its default."""
    text = (ROOT / "docs" / "settings.md").read_text("utf-8").partition("## Every setting")[2]
    rows = re.findall(r"^\| `(\w+)` \| (.*) \| `(.*)` \|$", text, re.MULTILINE)
    return {key: (values, default) for key, values, default in rows}


def test_the_document_has_every_setting_with_its_default() -> None:
    told = {key: json.loads(default) for key, (_, default) in read_settings_table().items()}
    assert told == asdict(Settings())


def test_every_value_and_limit_of_a_setting_in_the_document_is_one(tmp_path: Path) -> None:
    for key, (values, _) in read_settings_table().items():
        limits = re.search(r": ([\d]+) to ([\d]+)", values)
        words = re.search(r": ((?:`[\w-]+`(?:, )?)+)", values)
        named = [int(one) for one in limits.groups()] if limits else []
        for value in named or (words[1].replace("`", "").split(", ") if words else []):
            (tmp_path / "settings.json").write_text(json.dumps({key: value}), "utf-8")
            assert getattr(load_settings(tmp_path), key) == value
        for value in (named[0] - 1, named[-1] + 1) if named else ():
            (tmp_path / "settings.json").write_text(json.dumps({key: value}), "utf-8")
            assert getattr(load_settings(tmp_path), key) in named


def test_the_sentences_that_the_help_quotes_are_said_by_the_program() -> None:
    quoted = re.findall("“([^”]+)”", (ROOT / "docs" / "troubleshooting.md").read_text("utf-8"))
    sources = [file.read_text("utf-8") for file in FILES if file.suffix == ".py" and "desktop" in file.parts]
    said = re.sub(r"\{\w+\}", "*…*", re.sub(r'"\s+f?"', "", "\n".join(sources)))
    assert quoted
    assert [sentence for sentence in quoted if sentence.rstrip(".") not in said] == []
