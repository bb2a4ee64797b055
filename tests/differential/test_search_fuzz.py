"""Nothing that can be typed is an error or reaches SQL as SQL; the library is only ever read.

``PRESSMARK_FUZZ_SECONDS=60`` looks for longer. Each run begins with other texts; what fails names the seed.
"""

import os
import random
import time
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from pressmark.model import Grouping, Sort, SortKey
from pressmark.query import Query, write
from pressmark.query.parser import LONGEST, MOST_PARTS
from pressmark.store import Store
from pressmark.store.timeline import Timeline
from tests.differential.facts import Annotation, Author, Kind, Library, Post, Site, Table, Term
from tests.differential.filling import fill
from tests.differential.libraries import NAMES, WORDS

SECONDS = float(os.environ.get("PRESSMARK_FUZZ_SECONDS", "5"))
# The last two are how FTS5 asks whether its index changed, and the window whether another program wrote;
# what FTS5 runs for itself has two dashes before it.
_READS = ("SELECT", "WITH", "PRAGMA 'main'.data_version", "PRAGMA data_version")
_BATCH = 50
_MOST_BATCHES = 100_000
_SORTS = tuple(Sort(key, down, "metal") for key in SortKey for down in (True, False))

OPERATORS = (
    *("AND", "OR", "NOT", "NEAR(a b)", "NEAR/2", "^", "*", "+", "-", "--", "{title}:", "title :", "rowid:1"),
    *("'", '"', '""', "“", "”", "„", "`", "[", "]", ";", "\\", '\\"', "%", "_", "?", "?1", ":a", "@a", "$a"),
    *(
        "' OR 1=1 --",
        "'; DROP TABLE post; --",
        '" OR post_index MATCH "',
        "/*",
        "*/",
        "x'00'",
        "\x00",
        "\ud800",
    ),
    *(
        "(",
        ")",
        "(" * 40,
        ")" * 40,
        "-(" * 30,
        "\n",
        "\t",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\ue000",
        "\U0010ffff",
    ),
    *("metal:", '"metal":', "taxonomy-metal:", "author:", "site:", "type:", "tag:", "color:", "is:", "has:"),
    *(
        "before:",
        "after:",
        "on:",
        "words:",
        "tables:",
        "header:",
        "cell:",
        "note:",
        "title:",
        "text:",
        "is:unread",
    ),
    *(
        "on:9999",
        "before:0001",
        "on:9999-12-31",
        "after:999999d",
        "on:999999y",
        "words:>999999999",
        "words:<0",
    ),
    *("after:0001-01-01", "on:0000", "on:2025-02-30", "tables:>=2", "has:image", "color:green", 'metal:""'),
)
_pieces = st.one_of(st.sampled_from(OPERATORS), st.sampled_from((*WORDS, *NAMES)), st.text(max_size=8))
_all_signs = st.characters(codec=None)
_texts = st.one_of(
    st.text(_all_signs),
    st.builds(str.join, st.sampled_from(("", " ", "  ", ":")), st.lists(_pieces, max_size=12)),
    st.builds(
        lambda text, times: text * times, st.lists(_pieces, max_size=3).map("".join), st.integers(1, 2000)
    ),
)


class Watch:
    """Collects every statement that a store's readers run from now on."""

    def __init__(self, store: Store) -> None:
        database = store.search._database
        list(database.read("SELECT 1"))
        self.statements: list[str] = []
        for connection in database._opened:
            connection.set_trace_callback(self.statements.append)

    def check(self) -> None:
        """None of them was anything but a SELECT."""
        assert self.statements
        for statement in self.statements:
            assert statement.removeprefix("-- ").lstrip().startswith(_READS), statement
        self.statements.clear()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A library of two posts whose every name is awkward."""
    made = Store(tmp_path_factory.mktemp("fuzz") / "library")
    terms = tuple(
        Term("metal", number, name, "", number - 1) for number, name in enumerate((*NAMES, *OPERATORS), 1)
    )
    sound = tuple(term for term in terms if "\ud800" not in term.name and "\x00" not in term.name)
    carried = tuple(term.remote_id for term in sound)
    cells = Table(("a", "中国"), (("'; --", "5.5"),))
    notes = (Annotation("' OR 1=1", '"', "moved", ('"', "a*"), "中国 ore"),)
    posts = (
        Post(1, "note", " ".join(WORDS), "", "' OR 1=1", 0, 1, 1, (("metal", carried),), 9, (cells,)),
        Post(
            2,
            "note",
            "",
            "",
            "",
            None,
            None,
            0,
            (("metal", ()),),
            0,
            starred=True,
            tags=("a b",),
            annotations=notes,
        ),
    )
    kinds = (Kind("note", "notes", "Notes"),), (Kind("metal", "metals", "Me'ta\"ls"),)
    site = Site("https://a.example", "'", *kinds, sound, (Author(1, '"', ""),), posts)
    fill(made, Library((site,)))
    yield made
    made.close()


def ask_everything(store: Store, query: Query, sorts: Sequence[Sort] = _SORTS) -> None:
    """All that the window asks of a query."""
    ids = store.search.read_ids(query)
    found = sorted(ids)
    for sort in sorts:
        assert sorted(store.search.read_ids(query, sort)) == found
    assert sorted(store.search.read_ids(query, sorts)) == found
    assert store.search.count(query) == len(found)
    assert store.facets.read(query).total == len(found)
    assert len(store.search.read_dates(query)) <= len(found)
    Timeline(store.search._database).read(query)
    snippets = store.search.read_snippets(query, [1, 2])
    assert all("\n" not in snippet.text for snippet in snippets.values())
    settled = store.names.settle(query)
    assert store.search.read_ids(settled) == ids
    notes = store.notebook.read_numbers(query)
    assert sorted(store.notebook.read_numbers(settled, newest=False)) == sorted(notes)
    assert sum(len(group.numbers) for group in store.notebook.read_groups(query, Grouping.COLOR)) == len(
        notes
    )


def test_no_text_is_an_error_and_all_that_runs_is_select(hostile: Store) -> None:
    watch = Watch(hostile)
    asked = 0

    @settings(
        max_examples=_BATCH, phases=(Phase.generate,), database=None, suppress_health_check=list(HealthCheck)
    )
    @given(_texts, st.booleans())
    def ask(text: str, unfinished: bool) -> None:
        nonlocal asked
        query = hostile.search.read_text(text, unfinished=unfinished).query
        # What was understood can be said again, and is understood as the same.
        words = write(query)
        assert len(words) > LONGEST or hostile.search.read_text(words).query == query
        ask_everything(hostile, query)
        watch.check()
        asked += 1

    ends = time.monotonic() + SECONDS
    begin = random.SystemRandom().randrange(2**32)
    for batch in range(begin, begin + _MOST_BATCHES):
        print(f"seed {batch}")
        seed(batch)(ask)()
        if time.monotonic() > ends:
            break
    assert asked >= _BATCH


@pytest.mark.parametrize(
    "text",
    [
        "a " * (MOST_PARTS + 10),
        "-a OR " * MOST_PARTS,
        "metal:cobalt " * MOST_PARTS,
        " OR ".join(["metal:cobalt -title:a"] * MOST_PARTS),
        "(" * 10_000 + "a",
        "-(a " * 1000,
        "a" * 1_000_000,
        '"' + "a b " * 100_000,
        "中" * 50_000,
        "metal:" + "中 " * 50_000,
        "cell:" + "a" * 100_000,
        "note:" + "中a" * 30_000,
        " OR ".join(["-(note:a color:x tag:a)"] * MOST_PARTS),
    ],
    ids=lambda text: f"{text[:12]}-{len(text)}",
)
def test_a_text_of_any_length_is_no_error(hostile: Store, text: str) -> None:
    for unfinished in (False, True):
        query = hostile.search.read_text(text, unfinished=unfinished).query
        ask_everything(hostile, query, (Sort(), Sort(SortKey.RELEVANCE)))


def test_the_watch_sees_what_is_no_select(hostile: Store) -> None:
    watch = Watch(hostile)
    list(hostile.search._database.read("PRAGMA cache_size = -16000"))
    with pytest.raises(AssertionError):
        watch.check()
