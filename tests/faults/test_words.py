"""The table of faults is that of the design, line by line, none missing."""

from pathlib import Path

import pytest

from tests.faults import (
    test_answer_faults,
    test_change_faults,
    test_content_faults,
    test_discovery_faults,
    test_failure_faults,
    test_image_faults,
    test_machine_faults,
    test_manners_faults,
    test_paging_faults,
    test_sign_in_faults,
)
from tests.faults.table import Table
from tests.faults.words import SECTION, read_lines

TABLES = {
    "discovery": (test_discovery_faults.TABLE,),
    "answers": (test_answer_faults.TABLE, test_failure_faults.TABLE),
    "paging": (test_paging_faults.TABLE, test_change_faults.TABLE),
    "content": (test_content_faults.TABLE, test_image_faults.TABLE),
    "manners": (test_manners_faults.TABLE, test_sign_in_faults.TABLE),
    "machine": (test_machine_faults.TABLE,),
}
DESIGN = Path(__file__).parents[3] / "shared" / "design" / "SYNC.md"


@pytest.mark.parametrize(("line", "tables"), TABLES.items(), ids=TABLES)
def test_every_fault_has_its_rows(line: str, tables: tuple[Table, ...]) -> None:
    assert [words for table in tables for words in table.words()] == read_lines()[line]


def test_there_are_no_other_lines() -> None:
    assert list(read_lines()) == list(TABLES)


@pytest.mark.skipif(not DESIGN.is_file(), reason="the folder with the design is not here")
def test_the_words_are_those_of_the_design() -> None:
    assert " ".join(SECTION.split()) in " ".join(DESIGN.read_text("utf-8").split())
