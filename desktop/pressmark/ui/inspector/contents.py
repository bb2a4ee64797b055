"""What the inspector says of an article: outline, tables, versions."""

from collections.abc import Sequence

from pressmark.model import Heading, Revision, Table
from pressmark.ui.inspector.rows import Copy, Row, ToAnchor, ToTable, ToVersion, bound
from pressmark.ui.words import join_facts, long_moment, number, one_line, translate

_LONGEST = 300
_FEW = 3
_MOST_HEADINGS = 400  # a tree of more is no outline, and Qt measures each


def list_outline(headings: Sequence[Heading]) -> tuple[Row, ...]:
    """The headings as a tree by their levels."""
    rest = len(headings) - _MOST_HEADINGS
    return _nest(headings, 0, min(len(headings), _MOST_HEADINGS)) + bound((), max(rest, 0))


def list_tables(tables: Sequence[Table]) -> tuple[Row, ...]:
    """The data tables with caption, or first headings, and size."""
    return bound(tuple(_make_table(table) for table in tables))


def list_versions(versions: Sequence[Revision], shown: int, seen: int) -> tuple[Row, ...]:
    """The kept versions, the newest first; `shown` is in the article pane, `seen` was read last."""
    return bound(tuple(_make_version(version, shown, seen) for version in reversed(versions)))


def _nest(headings: Sequence[Heading], start: int, end: int) -> tuple[Row, ...]:
    rows = []
    while start < end:
        heading = headings[start]
        after = next((n for n in range(start + 1, end) if headings[n].level <= heading.level), end)
        title = one_line(heading.text, _LONGEST)
        rows.append(
            Row(
                title or translate("words", "(no words)"),
                target=ToAnchor(heading.anchor),
                copies=(Copy(translate("words", "&Copy heading"), heading.text),),
                children=_nest(headings, start + 1, after),
            )
        )
        start = after
    return tuple(rows)


def _make_table(table: Table) -> Row:
    names = [one_line(name, _LONGEST) for name in table.header if name.strip()][:_FEW]
    more = " …" if len([name for name in table.header if name.strip()]) > _FEW else ""
    title = one_line(table.caption, _LONGEST) or (" · ".join(names) + more if names else "")
    size = (
        translate("words", "%n row(s)", "", len(table.rows)),
        translate("words", "%n column(s)", "", len(table.header)),
    )
    name = translate("words", "Table {number}").format(number=number(table.number))
    return Row(
        title or name,
        label=name if title else "",
        detail=", ".join(size),
        target=ToTable(table.number),
        copies=(Copy(translate("words", "&Copy name"), table.caption or title or name),),
    )


def _make_version(version: Revision, shown: int, seen: int) -> Row:
    words = (
        translate("words", "current") if version.current else "",
        translate("words", "read by you") if version.number == seen else "",
        translate("words", "shown") if version.number == shown else "",
    )
    title = translate("words", "Version {number}").format(number=number(version.number))
    when = long_moment(version.modified or version.seen)
    return Row(
        title,
        detail=join_facts((when, *words), " · "),
        target=ToVersion(version.number),
        tip=one_line(version.title, _LONGEST),
        copies=(Copy(translate("words", "&Copy"), f"{title}, {when}"),),
    )
