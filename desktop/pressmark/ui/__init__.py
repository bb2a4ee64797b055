"""The window. Owns Qt."""

from pressmark.ui.application import WindowOptions, run

__all__ = ["WindowOptions", "run"]
