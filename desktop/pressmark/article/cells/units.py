"""Units of one family, which differ by factors alone: kg and t, kWh and GWh, MB and TB."""

from collections import Counter
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import replace

from pressmark.model import Value, ValueKind

_FAMILIES = {
    "mass": "mg 1e-3; g 1; kg 1e3; t 1e6; tonne 1e6; tonnes 1e6; metric ton 1e6; metric tons 1e6"
    "; kt 1e9; Mt 1e12; Gt 1e15",
    # mW beside MW may be a slip as well as a unit.
    "power": "W 1; kW 1e3; KW 1e3; MW 1e6; GW 1e9; TW 1e12",
    "energy": "Wh 1; kWh 1e3; KWh 1e3; MWh 1e6; GWh 1e9; TWh 1e12; PWh 1e15",
    "data": "B 1; kB 1e3; KB 1e3; MB 1e6; GB 1e9; TB 1e12; PB 1e15; KiB 1024; MiB 1048576; GiB 1073741824",
    "length": "nm 1e-9; µm 1e-6; mm 1e-3; cm 1e-2; m 1; km 1e3",
    "volume": "ml 1e-3; mL 1e-3; cl 1e-2; l 1; L 1; hl 1e2",
    "frequency": "Hz 1; kHz 1e3; MHz 1e6; GHz 1e9",
    "voltage": "mV 1e-3; V 1; kV 1e3",
    "time": "ms 1e-3; s 1; sec 1; min 60; mins 60; minutes 60; h 3600; hr 3600; hrs 3600; hour 3600"
    "; hours 3600; day 86400; days 86400",
}
_KNOWN = {
    unit: (family, float(factor))
    for family, units in _FAMILIES.items()
    for unit, _, factor in (one.rpartition(" ") for one in units.split("; "))
}


def name_family(unit: str) -> str:
    """What is measured in a unit, "" where it is not known for sure."""
    return _KNOWN[unit][0] if unit in _KNOWN else ""


def fold_unit(unit: str) -> str:
    """A unit as others are compared with it: mW is not MW, but a Ton is a ton, and so are tons."""
    return unit.casefold().rstrip("s.") if len(unit) > 2 and unit[1:].islower() else unit


def find_mixed(values: Iterable[Value]) -> frozenset[str]:
    """The families of which values of a column have several units."""
    seen: dict[str, set[str]] = {}
    for unit in {value.unit for value in values if value.quantity is ValueKind.NUMBER}:
        if family := name_family(unit):
            seen.setdefault(family, set()).add(fold_unit(unit))
    return frozenset(family for family, units in seen.items() if len(units) > 1)


def read_minutes(values: Mapping[str, Value]) -> dict[str, Value]:
    """Values of which m is minutes where hours or minutes are beside it: 45m is no length there."""
    units = {value.unit for value in values.values()}
    if "m" not in units or not any(name_family(unit) == "time" for unit in units):
        return dict(values)
    return {
        text: replace(value, unit="min") if value.unit == "m" else value for text, value in values.items()
    }


def adopt_units(
    values: MutableMapping[str, Value], fits: Sequence[str], counts: Mapping[str, int], *, is_account: bool
) -> None:
    """Give the values of a column one unit where they can have one.

    What is bare takes the unit of the others where it is nothing at all, or where a column is an account. Of
    several units of a family all take the one that most have.

    Args:
        values: by their texts; changed here.
        fits: those that are of the column's kind.
        counts: how often each text comes.
        is_account: numbers without a currency are in that of the others.
    """
    measured = {text: values[text] for text in fits if values[text].quantity is not ValueKind.DATE}
    units: Counter[str] = Counter()
    for text, value in measured.items():
        units[value.unit] += counts[text] if value.unit else 0
    if not any(units.values()):
        return
    main = units.most_common(1)[0][0]
    kind = next(value.quantity for value in measured.values() if value.unit == main)
    several = len({fold_unit(unit) for unit in units if unit}) > 1
    for text, value in measured.items():
        if not value.unit:
            is_nothing = value.number == 0 and not value.upper
            if not several and (is_nothing or is_account):
                values[text] = _make_kind(value, kind, main)
        elif several and kind is ValueKind.NUMBER and fold_unit(value.unit) != fold_unit(main):
            values[text] = convert_value(value, main)


def _make_kind(value: Value, kind: ValueKind, unit: str) -> Value:
    if value.kind is ValueKind.RANGE:
        return replace(value, ends=kind, unit=unit)
    return replace(value, kind=kind, unit=unit)


def convert_value(value: Value, unit: str) -> Value:
    """A number, or a range, in another unit; as it is where these are not of one family."""
    family = name_family(unit)
    if value.number is None or value.unit == unit or not family or name_family(value.unit) != family:
        return value
    mine, other = _KNOWN[value.unit][1], _KNOWN[unit][1]
    # Of the two quotients the whole one: it keeps what a float holds.
    number = value.number * (mine / other) if mine >= other else value.number / (other / mine)
    upper = value.upper
    if upper is not None:
        upper = upper * (mine / other) if mine >= other else upper / (other / mine)
    return replace(value, number=number, upper=upper, unit=unit, exact=False)
