"""Annotations that Hypothesis exports."""

from datetime import UTC, datetime

from tests.export.notes import LINK, PLACE, QUOTE, WORDS, hypothesis_row, read


def test_what_hypothesis_exports_is_read() -> None:
    (incoming,) = read({"total": 1, "rows": [hypothesis_row()]}).incoming
    annotation = incoming.annotation
    assert (incoming.link, incoming.title) == (LINK, "India’s bid")
    assert annotation.quote == QUOTE
    assert (annotation.note, annotation.tags) == ("So *that* is why", ("magnets", "to read"))
    assert annotation.created == datetime(2024, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert annotation.modified == datetime(2024, 2, 4, 4, 5, 6, tzinfo=UTC)
    assert annotation.id == read([hypothesis_row(text="Other")]).incoming[0].annotation.id


def test_a_note_of_hypothesis_on_a_page_has_no_words() -> None:
    (incoming,) = read([hypothesis_row(target=[{"source": LINK}], document=None)]).incoming
    assert incoming.annotation.is_whole
    assert incoming.title == ""


def test_a_reply_is_a_note_on_the_words_of_its_thread() -> None:
    reply = hypothesis_row("reply", target=[{"source": LINK}], references=["gone", "Q1w2E3r4T5y6U7i8O9p0aA"])
    alone = hypothesis_row("alone", target=[{"source": LINK}], references=["gone"])
    found = [incoming.annotation.quote for incoming in read([reply, hypothesis_row(), alone]).incoming]
    assert found == [QUOTE, QUOTE, None]


def test_where_the_target_is_no_web_page_the_address_of_the_row_counts() -> None:
    (incoming,) = read(
        [hypothesis_row(target=[{"source": "urn:x-pdf:1", "selector": [WORDS, PLACE]}])]
    ).incoming
    assert (incoming.link, incoming.annotation.quote) == (LINK, QUOTE)
