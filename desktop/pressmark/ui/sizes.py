"""Bytes in words."""

from PySide6.QtCore import QLocale

_LARGE = 1_000_000_000


def say_bytes(size: int) -> str:
    """As "310 MB" or "1.2 GB", of a thousand bytes to the kilobyte."""
    return QLocale().formattedDataSize(size, int(size >= _LARGE), QLocale.DataSizeFormat.DataSizeSIFormat)
