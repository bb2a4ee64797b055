"""Application passwords: from standard input, from the person or from the keyring, never among the words.

The words of a command can be read by everybody on the machine, and a shell remembers them.
"""

import getpass
import sys
from argparse import Namespace
from collections.abc import Sequence

from pressmark.cli.layout import one_line
from pressmark.cli.output import Output
from pressmark.errors import UsageError
from pressmark.keys import Keyring, Keys
from pressmark.model import Site

_FROM_INPUT = "--password-stdin reads it from standard input."


def read_new_password(words: Namespace) -> str | None:
    """The password for the user that `add` names; None where it names none.

    Raises:
        UsageError: there is a user but no password, or the other way round.
    """
    if not words.user:
        if words.password_stdin:
            raise UsageError("Whose password is it? --user names the user.")
        return None
    if words.password_stdin:
        return read_line()
    if not _is_somebody_there():
        raise UsageError(f"The application password of {words.user} is needed; {_FROM_INPUT}")
    password = _ask(f"Application password of {words.user}: ")
    if password is None:
        raise UsageError("No password was given.")
    return password


def find_passwords(sites: Sequence[Site], *, from_input: bool) -> dict[int, str]:
    """The passwords of the sites that are read as a user, by the library's number of the site.

    One that is not known is asked for where a person sits before a terminal, else it is missing.

    Raises:
        UsageError: one is to come from standard input, but there is not exactly one site with a user.
    """
    signed_in = [site for site in sites if site.user]
    if from_input:
        if len(sites) != 1 or not signed_in:
            raise UsageError("--password-stdin is for one site that is read as a user; name that site.")
        return {sites[0].id: read_line()}
    found = {site.id: _find_password(site) for site in signed_in}
    return {site_id: password for site_id, password in found.items() if password is not None}


def keep_password(site: Site, before: Site | None, password: str | None, output: Output) -> bool:
    """Have the keyring keep the new password of a site, and forget that of the user before.

    Args:
        site: as it is now.
        before: as it was; None for a new one.
        password: None where none was given.
        output: told when there is no keyring.

    Returns:
        Whether it is kept.
    """
    keys = Keys()
    if before is not None and before.user and before.user != site.user:
        keys.forget(before.url, before.user)
    if password is None:
        return False
    kept = keys.save(site.url, site.user, password)
    if not kept:
        why = (
            'The extra "keyring" of Pressmark is not installed (pip install "pressmark[keyring]"), so nothing'
            if keys.keyring is Keyring.NOT_INSTALLED
            else "No keyring here"
        )
        output.tell(f"pressmark: {why} keeps the password: it will be asked for at each sync.")
    return kept


def read_line() -> str:
    """The password on the first line of standard input.

    Raises:
        UsageError: there is none.
    """
    line = sys.stdin.buffer.readline() if sys.stdin else b""
    # A byte order mark is what some shells of Windows begin a pipe with.
    password = line.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n")
    if not password.strip():
        raise UsageError("No password came on standard input.")
    return password


def _find_password(site: Site) -> str | None:
    stored = Keys().read(site.url, site.user)
    if stored is not None or not _is_somebody_there():
        return stored
    return _ask(f"Application password of {site.user} at {site.name}: ")


def _ask(prompt: str) -> str | None:
    try:
        password = getpass.getpass(one_line(prompt))
    except EOFError:
        return None
    return password.encode("utf-8", "replace").decode("utf-8") if password.strip() else None


def _is_somebody_there() -> bool:
    # A program that was started without any standard input has None here.
    return sys.stdin is not None and sys.stdin.isatty()
