"""Units of one family, which differ by factors alone: kg and t, kWh and GWh, MB and TB."""

_FAMILIES: dict[str, dict[str, float]] = {
    "mass": {
        **{"µg": 1e-6, "mg": 1e-3, "g": 1, "kg": 1e3, "t": 1e6, "tonne": 1e6, "tonnes": 1e6, "kt": 1e9},
        **{"metric ton": 1e6, "metric tons": 1e6, "Mt": 1e12, "Gt": 1e15},
    },
    # mW beside MW may be a slip as well as a unit.
    "power": {"W": 1, "kW": 1e3, "KW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12},
    "energy": {"Wh": 1, "kWh": 1e3, "KWh": 1e3, "MWh": 1e6, "GWh": 1e9, "TWh": 1e12, "PWh": 1e15},
    "data": {
        **{"B": 1, "kB": 1e3, "KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15},
        **{"KiB": 2**10, "MiB": 2**20, "GiB": 2**30, "TiB": 2**40},
    },
    "length": {"nm": 1e-9, "µm": 1e-6, "mm": 1e-3, "cm": 1e-2, "m": 1, "km": 1e3},
    "volume": {"ml": 1e-3, "mL": 1e-3, "cl": 1e-2, "l": 1, "L": 1, "hl": 1e2},
    "frequency": {"Hz": 1, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9},
    "voltage": {"mV": 1e-3, "V": 1, "kV": 1e3},
    "time": {
        **{"ms": 1e-3, "s": 1, "sec": 1, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "h": 3600},
        **{"hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "day": 86400, "days": 86400},
    },
}
_KNOWN = {unit: (family, factor) for family, units in _FAMILIES.items() for unit, factor in units.items()}


def name_family(unit: str) -> str:
    """What is measured in a unit, "" where it is not known for sure."""
    return _KNOWN[unit][0] if unit in _KNOWN else ""


def convert(number: float, unit: str, to: str) -> float | None:
    """A number in another unit; None where these are not of one family."""
    if unit == to:
        return number
    if unit not in _KNOWN or to not in _KNOWN or _KNOWN[unit][0] != _KNOWN[to][0]:
        return None
    mine, other = _KNOWN[unit][1], _KNOWN[to][1]
    # Dividing by whole numbers keeps what a float holds.
    return number * (mine / other) if mine >= other else number / (other / mine)
