"""The log: a rotating file, the standard error where the person asks for it, and the trace of a crash."""

import faulthandler
import logging
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import takewhile
from pathlib import Path

from pressmark.settings import make_private_file, make_private_folder

_LOGGER = "pressmark"
# The HTTP library tells of each request here; only a log that was asked for has them.
_REQUESTS = "httpx2"
_LINE = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"
_LEVELS = (logging.INFO, logging.INFO, logging.DEBUG)
_LOG, _CRASHES = "pressmark.log", "crash.log"
_TAIL_BYTES = 100_000
_MOST_TRACE = 200  # lines

# A line as `_LINE` writes it: the thread is named after what it does, as after the site that it syncs.
_THREAD = re.compile(r"^([\d-]{10} [\d:,]{12} [A-Z]+ *) .*? ((?:pressmark|httpx2)[\w.]*: )", re.MULTILINE)
_ADDRESS = re.compile(r"\b(https?)://[^\s'\"<>]+")
# https://docs.python.org/3/library/faulthandler.html: how a trace of all threads begins.
_FATAL = re.compile(r"^(?:Fatal Python error|Windows fatal exception)", re.MULTILINE)

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


def make_sendable(text: str) -> str:
    """The same text for others to read: no passwords, no addresses, nobody's name in a path, no threads."""
    text = _ADDRESS.sub(r"\1://…", _THREAD.sub(r"\1 \2", redact(text)))
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def read_log_tail(folder: Path, lines: int) -> str:
    """The last lines of the log in a folder; "" where there is none that can be read."""
    return "\n".join(_read_end(folder / _LOG).splitlines()[-lines:])


def read_crash(folder: Path, since: float) -> str:
    """The traces of all threads from when the interpreter last died; "" where it did not.

    Args:
        folder: of the log.
        since: seconds since 1970; what was written before is of no interest.
    """
    file = folder / _CRASHES
    try:
        if file.stat().st_mtime < since:
            return ""
    except OSError:
        return ""
    text = _read_end(file)
    begins = [found.start() for found in _FATAL.finditer(text)]
    return "\n".join(text[begins[-1] :].splitlines()[:_MOST_TRACE]) if begins else ""


def _read_end(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, file.stat().st_size - _TAIL_BYTES))
            return stream.read().decode("utf-8", "replace")
    except OSError:
        return ""


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
            make_private_folder(folder)
            _attach(_LateFile(folder / _LOG), logging.DEBUG, stack)
            _catch_crashes(folder / _CRASHES, stack)
        except OSError as error:
            logger.warning("no log is kept: %s", error)
        yield


class _SecretFree(logging.Formatter):
    """A line of the log, its traceback included, without passwords."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _LateFile(logging.Handler):
    """Writes a file that is opened with the first line: most starts have nothing to tell until long after.

    Raises:
        OSError: the file cannot be written.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._open: logging.Handler | None = None
        make_private_file(file)
        file.open("a").close()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; what stands in its way is told on the standard error, as `logging` does."""
        if self._open is None:
            from pressmark.log_file import LogFile

            try:
                self._open = LogFile(self._file)
            except OSError:
                self.handleError(record)
                return
            self._open.setFormatter(self.formatter)
        self._open.emit(record)

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._open is not None:
            self._open.close()
        super().close()


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
    make_private_file(file)
    stream = stack.enter_context(file.open("a", encoding="utf-8"))
    faulthandler.enable(stream)
    stack.callback(faulthandler.disable)
