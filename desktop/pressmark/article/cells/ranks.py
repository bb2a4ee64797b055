"""Names that have an order of their own: months, days of a week, days of a year."""

import re
from collections.abc import Sequence

from pressmark.article.cells.dates import find_month, fold_name
from pressmark.article.cells.numerals import plain

# From Monday on: English, German, French, Spanish, Italian, Portuguese, Dutch; names and their short forms.
_NAMES = (
    "monday mon montag mo lundi lun lunes lunedi segunda seg maandag ma",
    "tuesday tue tues dienstag di mardi martes martedi terca ter dinsdag",
    "wednesday wed mittwoch mi mercredi mer miercoles mie mercoledi quarta qua woensdag wo",
    "thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedi gio quinta qui donderdag",
    "friday fri freitag fr vendredi ven viernes vie venerdi sexta sex vrijdag vr",
    "saturday sat samstag sonnabend sa samedi sam sabado sab sabato zaterdag za",
    "sunday sun sonntag so dimanche dim domingo dom domenica zondag zo",
)
_WEEKDAYS = {name: number for number, names in enumerate(_NAMES) for name in names.split()}
_LONGEST = 24
_DAY = r"(\d{1,2})(?:st|nd|rd|th|er|\.)?"
_DAYS = (
    re.compile(rf"{_DAY} ?(?:of |de )?([^\W\d_]{{3,10}})\.?", re.IGNORECASE),
    re.compile(rf"([^\W\d_]{{3,10}})\.? {_DAY}", re.IGNORECASE),
)


def rank_names(texts: Sequence[str]) -> dict[str, int] | None:
    """The places in their order of texts that are all names of months, of weekdays, or days without a year.

    None where one is not, or is there alone: a column that says nothing but May, no order helps.
    """
    several = dict.fromkeys(texts)
    if len(several) < 2:
        return None
    for rank in (find_month, _find_weekday, _find_day):
        ranks = {}
        for text in several:
            place = rank(plain(text).rstrip(".")) if len(text) <= _LONGEST else 0
            if not place:
                break
            ranks[text] = place
        else:
            return ranks
    return None


def _find_weekday(line: str) -> int:
    return _WEEKDAYS.get(fold_name(line), -1) + 1


def _find_day(line: str) -> int:
    for number, pattern in enumerate(_DAYS):
        found = pattern.fullmatch(line)
        if found is not None:
            day, name = found.groups() if number == 0 else reversed(found.groups())
            month = find_month(name)
            if month and 1 <= int(day) <= 31:
                return month * 32 + int(day)
    return 0
