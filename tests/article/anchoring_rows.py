"""Tables and sections in many languages, one row of which is deleted: others have its words too."""

from collections.abc import Iterator

from tests.article.anchoring_edits import Case
from tests.article.anchoring_texts import PARAGRAPHS

# Names of rows, and what stands in a cell of each.
ROWS = {
    "English": (("2021", "2022", "2023", "2024"), ("Surface Transportation Board", "yes")),
    "German": (("Werk Nord", "Werk Süd", "Werk Ost", "Werk West"), ("keine Änderung", "12,5 %")),
    "Chinese": (("二〇二一年", "二〇二二年", "二〇二三年", "二〇二四年"), ("国家铁路局", "没有变化")),
    "Japanese": (("大阪工場", "名古屋工場", "福岡工場", "仙台工場"), ("変更なし", "はい")),
    "Arabic": (("يناير", "فبراير", "مارس", "أبريل"), ("لا تغيير", "وزارة النقل")),
    "Hebrew": (("2021", "2022", "2023", "2024"), ("ללא שינוי", "משרד התחבורה")),
    "Hindi": (("जनवरी", "फरवरी", "मार्च", "अप्रैल"), ("कोई बदलाव नहीं", "परिवहन मंत्रालय")),
}


def make_row_cases() -> Iterator[Case]:
    """The cells and rows of small tables of which one row is deleted: the name first, or last, or between."""
    for language, (names, cells) in ROWS.items():
        before, after = PARAGRAPHS[language][:2]
        for common in (cells[:1], cells):
            for place in range(len(common) + 1):
                rows = [(*common[:place], name, *common[place:]) for name in names]
                for gone in range(len(names)):
                    yield from _delete(language, before, rows, after, gone)


def make_section_cases() -> Iterator[Case]:
    """Sections of one sentence or two which all have: a heading and its sentences are deleted."""
    for language, (names, _) in ROWS.items():
        before, common, more, after = PARAGRAPHS[language][:4]
        for texts in ((common,), (common, more)):
            sections = [(name, *texts) for name in names]
            for gone in range(len(names)):
                yield from _delete(language, before, sections, after, gone)


def _delete(language: str, before: str, rows: list[tuple[str, ...]], after: str, gone: int) -> Iterator[Case]:
    """Each part of each row, and each row."""
    left = [row for number, row in enumerate(rows) if number != gone]
    old, places = _write(before, rows, after)
    new, others = _write(before, left, after)
    others.insert(gone, [])
    for parts, found in zip(places, others, strict=True):
        for first, last in [*((part, part) for part in range(len(parts))), (0, len(parts) - 1)]:
            truth = (found[first][0], found[last][1]) if found else None
            yield Case(language, old, new, parts[first][0], parts[last][1], truth)


def _write(before: str, rows: list[tuple[str, ...]], after: str) -> tuple[str, list[list[tuple[int, int]]]]:
    text = before
    places: list[list[tuple[int, int]]] = []
    for row in rows:
        places.append([])
        for cell in row:
            text += "\n"
            places[-1].append((len(text), len(text) + len(cell)))
            text += cell
    return f"{text}\n{after}", places
