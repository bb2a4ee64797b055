"""Texts as Qt counts them: in units of UTF-16, of which letters beyond U+FFFF have two."""


def count_units(text: str) -> int:
    """How long Qt finds a text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def count_points(text: str, units: int) -> int:
    """How many characters of a text its first `units` are."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
