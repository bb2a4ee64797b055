"""Bytes in words."""

from PySide6.QtCore import QLocale

from pressmark.ui.words import hold

_THOUSAND = 1000
MEGABYTE = 1_000_000


def say_bytes(size: int) -> str:
    """As "450 kB", "3.2 MB" or "5 GB", of a thousand bytes to the kilobyte; no line ends within.

    From a megabyte on there is a digit behind the point, so that what is shown adds up; a whole number of
    megabytes or gigabytes has none.
    """
    unit = MEGABYTE
    while size >= unit * _THOUSAND:
        unit *= _THOUSAND
    digits = int(size >= MEGABYTE and size % unit > 0)
    return hold(QLocale().formattedDataSize(size, digits, QLocale.DataSizeFormat.DataSizeSIFormat))
