"""What a cell of a table says as a value: numbers, per cent, money, dates, ranges, as people write them.

A longer cell than `_LONGEST` is text, so a hostile one costs next to nothing.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from pressmark.article.cells.dates import read_date
from pressmark.article.cells.money import CURRENCY, Tail, read_tail
from pressmark.article.cells.numerals import NUMERAL, plain, read_numeral
from pressmark.model import DateUnit, Value, ValueKind

_LONGEST = 64
_LEAST_BESIDE_YEARS = 100
_MOST_BREAKS = 3  # places at which a text is tried as a range
# As written: Na is sodium.
_NOTHING = (
    "|-|--|–|––|.|..|...|…|?|*|/|n/a|N/A|n / a|N / A|n.a.|N.A.|NA|#N/A|n/d|N/D|n.d.|N.D.|k.A.|k. A.|s/d"
    "|tbd|TBD|tba|TBA|tbc|TBC|n.m.|N.M.|n/m|N/M|nil|Nil|NIL|none|None|NONE"
    "|not available|Not available|not applicable|Not applicable"
)
_MISSING = frozenset(_NOTHING.split("|"))
_HAS_NUMBER = re.compile("[0-9¼-¾⅐-⅞]")
_POWER = r"[eE][+-]?\d{1,3}(?![^\W_])| ?[x×·*] ?10(?:\^ ?[+-]?\d{1,2}|-?[⁰¹²³⁴-⁹]{1,2})"
_AMOUNT = re.compile(
    rf"(?P<sign>[+–-] ?)?(?P<currency>{CURRENCY})? ?(?P<inner>[+–-] ?)?"
    rf"(?P<number>{NUMERAL})(?P<power>{_POWER})?(?P<tail>.*)"
)
_BARE = re.compile(rf"(?P<sign>[+–-] ?)?(?P<number>{NUMERAL})")
_BRACKETS = re.compile(rf"(?P<currency>{CURRENCY} ?)?\((?P<inner>[^()]+)\)(?P<tail>[^()]*)")
_ABOUT = re.compile(
    r"(?:[~≈∼<>≤≥±]=?|\+/-|(?i:c\.|ca\.|circa|about|around|approx\.|approximately|some|up to|over|under|above"
    r"|below|more than|less than|at least|at most|almost|nearly|est\.|by|since|after|before|early|mid|late)"
    r"(?=[ -])) ?-?(?! )"
)
_MARKS = re.compile(
    r"(?:(?<=\d) ?(?:\+(?!/)|e(?!\w))|(?<=%) ?\+|"
    r"(?<=[\w%)]) ?(?:\*{1,3}|[†‡§#]|\[\w{1,3}\]|[¹²³⁰⁴-⁹ᵃᵇᶜᵈᵉ]{1,3}"
    r"|\((?:e|p|r|est\.?|estimate|estimated)\)))+$"
)
_DEVIATION = re.compile(r"(?<=[\d%]) ?(?:±|\+/-) ?[\d.,]+(?: ?%$)?")
_BREAK = re.compile(r" ?– ?| - |(?<=\S)-(?=\S)| to | bis | through | until | till | à |\.\.\.?|…")
_FROM = re.compile(r"(?:from|between|von|zwischen) ", re.IGNORECASE)
_AND = re.compile(r"between (?P<one>.+) and (?P<other>.+)", re.IGNORECASE)
# One of these is in every text of ASCII in which the patterns above find something.
_ABOUTS = (
    *("~", "<", ">", "+/-", "c.", "ca.", "circa", "about", "around", "approx", "some", "up to", "over"),
    *("under", "above", "below", "more than", "less than", "at least", "at most", "almost", "nearly", "est."),
    *("by", "since", "after", "before", "early", "mid", "late"),
)
_BREAKS = (
    "-",
    " to ",
    " bis ",
    " through ",
    " until ",
    " till ",
    "..",
    "from ",
    "between ",
    "von ",
    "zwischen ",
)
_LAST_MARKS = frozenset("+e*†‡§#])¹²³⁰⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMERAL = re.compile(NUMERAL)
_REMARK = re.compile(r"(?<=[^\s(]) ?\([^()]{1,40}\)$")
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th|[.ºª])")
_LAST_OF_ORDINALS = frozenset("tdh.ºª")
_LAST_OF_TIMES = frozenset("smhnrecd")
_NO_PENCE = re.compile(r"(?<=\d)([.,])[-–]{1,2}(?=$| )")
_UP, _DOWN = "▲△▴↑⬆⇧↗", "▼▽▾↓⬇⇩↘"
_ARROW = re.compile(rf"([{_UP}{_DOWN}])\ufe0f? ?(.+)|(.+?) ?([{_UP}{_DOWN}])")
_DURATION = re.compile(
    r"(?:(\d{1,4}) ?d(?:ays?)?,? ?)?(?:(\d{1,4}) ?(?:h|hrs?|hours?),? ?)?"
    r"(?:(\d{1,4}) ?(?:m|mins?|minutes?),? ?)?(?:(\d{1,4}) ?(?:s|secs?|seconds?))?"
)
_PARTS_OF_TIME = re.compile(r"\d ?[dhm][a-z]{0,6},? ?\d")
_HOURS = (24.0, 1.0, 1 / 60, 1 / 3600)  # of a day, an hour, a minute, a second
# Three digits, a hyphen, four: a range where these are round, else a telephone.
_TELEPHONE = re.compile(r"(?!\d\d0-\d{3}0)\d{3}-\d{4}")


@dataclass(frozen=True, slots=True)
class Habits:
    """How numbers and dates that can be read in two ways are meant.

    Attributes:
        decimal: ``.`` or ``,``, the sign before the decimals of a number such as ``1,234``; "" where nothing
            is known: then that is more than a thousand.
        day_first: ``05/06/2025`` is in June.
        years: four digits such as ``2025`` are a year.
        unit: what all numbers of a column are counted in, "" where they differ or have none.
    """

    decimal: str = ""
    day_first: bool = False
    years: bool = True
    unit: str = ""


UNKNOWN = Habits()


def read_value(text: str, habits: Habits = UNKNOWN, line: str | None = None) -> Value:
    """What a cell says, by itself; `columns.read_column` knows better from all cells of a column.

    Args:
        text: the cell.
        habits: of the texts around it.
        line: the text as `numerals.plain` gives it, where that is known.
    """
    if len(text) > _LONGEST:
        return Value(ValueKind.TEXT, text)
    if line is None:
        line = plain(text)
    if line in _MISSING:
        return Value(ValueKind.MISSING, text)
    if not _HAS_NUMBER.search(line):
        return Value(ValueKind.TEXT, text)
    line = _straighten(line)
    value = _read_own_form(line) or _read_line(line, habits)
    if value is None and (bare := _take_marks(line)) != line:
        value = _read_line(bare, habits)
        value = value and replace(value, exact=False)
    if value is None:
        return Value(ValueKind.TEXT, text)
    return value if value.text == text else replace(value, text=text)


def _straighten(line: str) -> str:
    """A text with a sign where an arrow is, and with noughts for the dash that stands for no pence."""
    if not line.isascii():
        arrow = _ARROW.fullmatch(line)
        if arrow is not None:
            sign, rest = (arrow[1], arrow[2]) if arrow[1] else (arrow[4], arrow[3])
            line = rest if sign in _UP or rest[0] in "+-–(" else f"-{rest}"
    dashed = ".-" in line or ",-" in line or ".–" in line or ",–" in line
    return _NO_PENCE.sub(r"\g<1>00", line) if dashed else line


def _read_own_form(line: str) -> Value | None:
    """The place in a row that a text is (1st), or how long something takes (1h 30m), in hours."""
    last = line[-1]
    if last in _LAST_OF_ORDINALS and (place := _ORDINAL.fullmatch(line)):
        return Value(ValueKind.NUMBER, line, float(place[1]), exact=False)
    if last in _LAST_OF_TIMES and _PARTS_OF_TIME.search(line) and (parts := _DURATION.fullmatch(line)):
        hours = sum(int(part or 0) * each for part, each in zip(parts.groups(), _HOURS, strict=True))
        return Value(ValueKind.NUMBER, line, hours, unit="h", exact=False)
    return None


def _read_line(line: str, habits: Habits) -> Value | None:
    return _read_single(line, habits) or _read_range(line, habits)


def _read_single(line: str, habits: Habits) -> Value | None:
    date = read_date(line, day_first=habits.day_first, years=habits.years)
    if date is not None:
        return Value(ValueKind.DATE, line, date.seconds, unit=date.unit, exact=date.exact)
    return _read_amount(line, habits)


def _take_marks(line: str) -> str:
    """A text without "about" before the number and the marks of footnotes behind it."""
    if line[-1:] in _LAST_MARKS:
        line = _MARKS.sub("", line)
        if line[-1:] == ")":
            line = _REMARK.sub("", line)
    if "±" in line or "+/-" in line:
        line = _DEVIATION.sub("", line)
    return (_ABOUT.sub("", line, count=1) if _may_have(line, _ABOUTS) else line).strip()


def _may_have(line: str, words: Iterable[str]) -> bool:
    """Whether one of some words, all in small letters and ASCII, is in a text, which may have others too."""
    if not line.isascii():
        return True
    small = line.lower()
    for word in words:  # noqa: SIM110 - any() takes twice as long
        if word in small:
            return True
    return False


def _read_amount(line: str, habits: Habits) -> Value | None:
    bare = _BARE.fullmatch(line)
    if bare is not None:
        return _make_number(line, bare, habits)
    brackets = _BRACKETS.fullmatch(line) if "(" in line else None
    if brackets is not None:
        inner = _read_amount(
            f"{brackets['currency'] or ''}{brackets['inner'].strip()}{brackets['tail']}", habits
        )
        return replace(inner, number=-inner.number) if inner is not None and inner.number else inner
    found = _AMOUNT.fullmatch(line)
    if found is None or (found["sign"] and found["inner"]):
        return None
    tail = read_tail(found["tail"], found["currency"] or "")
    if tail is None:
        return None
    numeral = read_numeral(found["number"], habits.decimal or _guess_decimal(found["number"], tail))
    if numeral is None:
        return None
    sign = -1 if (found["sign"] or found["inner"] or "+")[0] in "-–" else 1
    number = sign * _multiply(numeral[0], tail.factor, found["power"])
    return Value(tail.kind, line, number, unit=tail.unit, exact=numeral[1]) if math.isfinite(number) else None


def _make_number(line: str, found: re.Match[str], habits: Habits) -> Value | None:
    """The value of a number with nothing behind it, which most are."""
    numeral = read_numeral(found["number"], habits.decimal or ".")
    if numeral is None or not math.isfinite(numeral[0]):
        return None
    number = -1 * numeral[0] if found["sign"] and found["sign"][0] != "+" else numeral[0]
    return Value(ValueKind.NUMBER, line, number, exact=numeral[1])


def _guess_decimal(number: str, tail: Tail) -> str:
    """The sign before the decimals where nothing tells: a price has two of them, so ``€1.200`` has none."""
    is_price = tail.kind is ValueKind.MONEY and tail.factor == 1 and "/" not in tail.unit
    return "," if is_price and "." in number else "."


def _multiply(number: float, factor: float, power: str | None) -> float:
    """A number times a factor and a power of ten, without the error that 1.1 * 1e6 has."""
    if not power:
        return number if factor == 1 else float(f"{number!r}e{round(math.log10(factor))}")
    ten = power.strip().translate(_SUPERSCRIPTS)
    ten = ten[1:] if ten[0] in "eE" else ten.partition("10")[2].lstrip("^ ")
    return float(f"{number * factor!r}e{int(ten)}")


def _read_range(line: str, habits: Habits) -> Value | None:
    if not _may_have(line, _BREAKS) or _TELEPHONE.fullmatch(line):
        return None
    between = _AND.fullmatch(line)
    if between is not None:
        return _read_ends(between["one"], between["other"], habits)
    line = _FROM.sub("", line, count=1)
    for found in islice(_BREAK.finditer(line), _MOST_BREAKS):
        value = _read_ends(line[: found.start()].strip(), line[found.end() :].strip(), habits)
        if value is not None:
            return value
    return None


def _read_ends(one: str, other: str, habits: Habits) -> Value | None:
    for lower_text, upper_text in _complete(one, other):
        lower, upper = _read_single(lower_text, habits), _read_single(upper_text, habits)
        if upper and lower and upper.kind != lower.kind and (lower.number or 0) >= _LEAST_BESIDE_YEARS:
            # 500–1500 does not end in a year.
            upper = _read_single(upper_text, replace(habits, years=False))
        if lower is None or upper is None or not _is_range(lower, upper):
            continue
        unit = upper.unit if lower.unit == upper.unit else ""
        exact = lower.exact and upper.exact
        return Value(ValueKind.RANGE, "", lower.number, upper.number, unit, upper.kind, exact)
    return None


def _is_range(lower: Value, upper: Value) -> bool:
    if (
        lower.kind != upper.kind
        or lower.number is None
        or upper.number is None
        or lower.number > upper.number
    ):
        return False
    if lower.kind is ValueKind.DATE:
        return (lower.unit == DateUnit.CLOCK) == (upper.unit == DateUnit.CLOCK)
    return lower.unit == upper.unit


def _complete(one: str, other: str) -> Iterator[tuple[str, str]]:
    """The ends of a range with what each may have left to the other: ``$3-5m``, ``12-15 May 2025``."""
    left, right = _NUMERAL.search(one), _NUMERAL.search(other)
    if left and right:
        currency = "" if other[: right.start()].strip("+–- ") else one[: left.start()].strip("+–- ")
        if left.end() == len(one):
            yield one + other[right.end() :], currency + other
        yield one, currency + other
    yield one, other
    if len(one) == 4 and len(other) == 2:
        yield one, one[:2] + other
    words = other.split(" ")
    yield f"{one} {' '.join(words[1:])}", other
    yield f"{one}, {words[-1]}", other
