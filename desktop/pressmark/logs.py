"""The log: a rotating file, the standard error where the person asks for it, and the trace of a crash."""

import faulthandler
import logging
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import takewhile
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LOGGER = "pressmark"
# The HTTP library tells of each request here; only a log that was asked for has them.
_REQUESTS = "httpx2"
_LINE = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"
_LEVELS = (logging.INFO, logging.INFO, logging.DEBUG)
_FILE_BYTES = 1_000_000
_OLD_FILES = 3

# What a password can look like in an address, in a header, in a form, and as WordPress shows an application
# password (https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/).
_SECRETS = (
    (re.compile(r"(?<=://)[^/?#\s]*@"), "***@"),
    (re.compile(r"(?i)\b((?:basic|bearer)\s+)[\w+/=.~-]+"), r"\1***"),
    (re.compile(r"(?i)\b(authorization|cookie|set-cookie)(['\"]?\s*[:=]\s*)[^\r\n]+"), r"\1\2***"),
    (
        re.compile(
            r"(?i)\b([\w-]*(?:passw(?:or)?d|pwd|secret|token|nonce|api_?key)[\w-]*)(['\"]?\s*[:=]\s*)"
            r"(?:'[^']*'|\"[^\"]*\"|[^\s&,;'\"]+)"
        ),
        r"\1\2***",
    ),
    (re.compile(r"\b[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}\b"), "***"),
)


def count_verbosity(words: Sequence[str]) -> int:
    """How often a command line asks for more to be told (``-v``, ``-vv``, ``--verbose``)."""
    options = "\n".join(takewhile(lambda word: word != "--", words))
    return sum(
        1 if asked == "--verbose" else len(asked) - 1
        for asked in re.findall(r"^(?:-v+|--verbose)$", options, re.MULTILINE)
    )


def redact(text: str) -> str:
    """The same text with everything that looks like a password replaced by ``***``."""
    for pattern, stars in _SECRETS:
        text = pattern.sub(stars, text)
    return text


@contextmanager
def logged(verbosity: int, folder: Path) -> Iterator[None]:
    """Keep a log in a folder while the block runs.

    The file ``pressmark.log`` has what is of interest (everything, with a verbosity of 1 or more),
    ``crash.log`` the traces of all threads if the interpreter dies. From 1 on the standard error has the log
    too: 1 what is of interest, 2 everything. A folder that cannot be written costs the files and one warning,
    not the program.
    """
    logger = logging.getLogger(_LOGGER)
    level = logger.level
    with ExitStack() as stack:
        stack.callback(logger.setLevel, level)
        logger.setLevel(_LEVELS[2] if verbosity else _LEVELS[0])
        if verbosity:
            requests = logging.getLogger(_REQUESTS)
            stack.callback(requests.setLevel, requests.level)
            requests.setLevel(logging.INFO)
        if verbosity:
            _attach(logging.StreamHandler(sys.stderr), _LEVELS[min(verbosity, 2)], stack)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _attach(_open_file(folder / "pressmark.log"), logging.DEBUG, stack)
            _catch_crashes(folder / "crash.log", stack)
        except OSError as error:
            logger.warning("no log is kept: %s", error)
        yield


class _SecretFree(logging.Formatter):
    """A line of the log, its traceback included, without passwords."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def _open_file(file: Path) -> logging.Handler:
    return RotatingFileHandler(file, "a", _FILE_BYTES, _OLD_FILES, "utf-8", errors="replace")


def _attach(handler: logging.Handler, level: int, stack: ExitStack) -> None:
    handler.setLevel(level)
    handler.setFormatter(_SecretFree(_LINE))
    stack.callback(handler.close)
    for name in (_LOGGER, _REQUESTS):
        logger = logging.getLogger(name)
        logger.addHandler(handler)
        stack.callback(logger.removeHandler, handler)


def _catch_crashes(file: Path, stack: ExitStack) -> None:
    if faulthandler.is_enabled():  # whoever asked first (python -X faulthandler, a test runner) keeps it
        return
    stream = stack.enter_context(file.open("a", encoding="utf-8"))
    faulthandler.enable(stream)
    stack.callback(faulthandler.disable)
