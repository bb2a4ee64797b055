"""Python's own import, once Qt is there; a file of its own, so that little is imported before."""

import builtins

import PySide6.QtCore  # noqa: F401 - with it PySide takes the import of modules for itself


def spare_imports() -> None:
    """Have Python import modules by itself again.

    PySide takes the import of every module for itself and reads its source, since it may ask for other names
    of Qt's functions (https://doc.qt.io/qtforpython-6/considerations.html, *features*). This program never
    does, and it has hundreds of modules. Where PySide keeps the usual import under no name, nothing happens.
    """
    usual = getattr(builtins, "__orig_import__", None)
    if usual is not None:
        builtins.__import__ = usual
