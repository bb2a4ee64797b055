"""From words to an exit code: find the command, run it, word what went wrong."""

import importlib
import os
import sys
from collections.abc import Callable, Sequence

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE, tell_fault
from pressmark.cli.output import Output, never_fail_on_signs
from pressmark.cli.words import read_words
from pressmark.errors import Cancelled, PressmarkError
from pressmark.window_options import WindowOptions


def run(argv: Sequence[str], open_window: Callable[[WindowOptions], int]) -> int:
    """Do what a command line says.

    Args:
        argv: the words after the program's name.
        open_window: opens the window and gives its exit code.

    Returns:
        The exit code: 0 done, 1 some of it failed, 2 wrong usage, 3 the site cannot be reached or fails,
        4 it has no readable REST API, 5 the library cannot be used, 130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        never_fail_on_signs(stream)
    try:
        exit_code = _run_told(argv, open_window)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_the_rest()
        return DONE
    return exit_code


def _run_told(argv: Sequence[str], open_window: Callable[[WindowOptions], int]) -> int:
    # Before the words are understood only their look tells whether a program is listening.
    output = Output(sys.stdout, sys.stderr, as_json="--json" in argv)
    try:
        words = read_words(argv)
        output = Output(sys.stdout, sys.stderr, as_json=words.json, verbose=bool(words.verbose))
        return _find_act(words.act)(Call(words, output, open_window))
    except SystemExit as finished:  # --help and --version
        return int(finished.code or DONE)
    except KeyboardInterrupt:
        return _tell(Cancelled("Interrupted. What was saved is kept."), output)
    except PressmarkError as error:
        return _tell(error, output)


def _find_act(act: str) -> Callable[[Call], int]:
    """The function that an act names as ``family:function``.

    Families are imported by name, when they are wanted: together they import the HTTP library, lxml, peewee
    and rich, which is several times the work of `pressmark --help`.
    """
    family, _, name = act.partition(":")
    command: Callable[[Call], int] = getattr(importlib.import_module(f"pressmark.cli.{family}"), name)
    return command


def _tell(error: PressmarkError, output: Output) -> int:
    fault = tell_fault(error)
    if output.as_json:
        output.say_document(fault.document)
    output.tell(f"pressmark: {fault.line}")
    if output.verbose:
        for detail in fault.details:
            output.tell(f"  {detail}")
    return fault.exit_code


def _drop_the_rest() -> None:
    """Whoever read our output has had enough; Python must not complain of it once more at its end.

    https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
