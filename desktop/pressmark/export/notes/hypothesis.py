"""Annotations of Hypothesis as W3C annotations (https://h.readthedocs.io/en/latest/api-reference/v1/)."""

from collections.abc import Mapping, Sequence

from pressmark.export.notes.values import read_first_text, read_list, read_object, read_text

# Its ids are no addresses: this is where it shows them.
_ADDRESS = "https://hypothes.is/a/"
_DEEPEST = 100


def is_row(item: object) -> bool:
    """Whether an object is an annotation as Hypothesis' API gives it."""
    row = read_object(item)
    return "uri" in row and "type" not in row


def convert_rows(rows: Sequence[object]) -> list[object]:
    """Annotations of Hypothesis as W3C ones; what is none stays as it is.

    A reply becomes a note of its own on the words of the annotation that began the thread, where the file has
    that.
    """
    by_id = {read_text(read_object(row).get("id")): read_object(row) for row in rows if is_row(row)}
    return [_convert(read_object(row), by_id) if is_row(row) else row for row in rows]


def _convert(row: Mapping[str, object], by_id: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    name = read_text(row.get("id")).strip()
    target = _find_target(row, by_id)
    tags = [{"value": tag, "purpose": "tagging"} for tag in read_list(row.get("tags"))]
    title = read_first_text(read_object(row.get("document")).get("title"))
    converted = {
        "created": row.get("created"),
        "modified": row.get("updated"),
        "body": [{"value": row.get("text")}, *tags],
        "target": [
            {"source": target.get("source"), "selector": target.get("selector"), "dcterms:title": title},
            {"source": row.get("uri"), "selector": target.get("selector"), "dcterms:title": title},
        ],
    }
    return converted | ({"id": _ADDRESS + name} if name else {})


def _find_target(
    row: Mapping[str, object], by_id: Mapping[str, Mapping[str, object]]
) -> Mapping[str, object]:
    """The first target of a row, of a reply that of the first one above it which says words."""
    threads = [by_id.get(read_text(above), {}) for above in read_list(row.get("references"))[:_DEEPEST]]
    targets = [read_object(next(iter(read_list(each.get("target"))), None)) for each in (row, *threads)]
    return next((target for target in targets if target.get("selector")), targets[0])
