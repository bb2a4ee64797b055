"""What fails at a proxy, in words for a person that name the proxy and not the site."""

import socket
import ssl

import httpcore2

from pressmark.wordpress.network import OutOfTimeError
from pressmark.wordpress.proxy import ProxyPlace

FAILURES_ON_THE_WAY = (
    OSError,
    OutOfTimeError,
    httpcore2.NetworkError,
    httpcore2.TimeoutException,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
)
"""What may fail between this computer and a proxy."""

_WANTS_PASSWORD = 407
_CHOSEN = "Check the proxy in the settings, under Network."
_SYSTEM = "Check the proxy settings of this computer."
_BY_HAND = "Name the proxy in the settings, under Network, with its user and password."
_LATER = "Try again later."


class ProxyFailedError(Exception):
    """A request failed at the proxy.

    Attributes:
        place: of the proxy.
        host: that was asked for; "" where it did not come to that.
        cause: the failure of the network, or `httpcore2.ProxyError` with the status that the proxy gave.
    """

    def __init__(self, place: ProxyPlace, host: str, cause: Exception) -> None:
        super().__init__(place.name, host, cause)
        self.place = place
        self.host = host
        self.cause = cause


def advise(*, chosen: bool) -> str:
    """Where to look after the proxy: in this program's settings, or those of the system."""
    return _CHOSEN if chosen else _SYSTEM


def is_passing_at_proxy(error: ProxyFailedError) -> bool | None:
    """Whether the proxy may do better in a moment; None where only its cause can tell."""
    if isinstance(error.cause, httpcore2.ProxyError):
        return 500 <= _read_status(error.cause) < 600
    return None


def explain_proxy(error: ProxyFailedError) -> tuple[str, str]:
    """What happened, and what to do."""
    inner = error.cause.args[0] if error.cause.args else None
    cause = inner if isinstance(inner, OSError) else error.cause
    name, advice = error.place.name, advise(chosen=error.place.chosen)
    if isinstance(cause, httpcore2.ProxyError):
        return _explain_refusal(error, cause)
    if isinstance(cause, socket.gaierror | UnicodeError):
        return _explain_name(error.place.host, cause), advice
    if isinstance(cause, ssl.SSLCertVerificationError):
        said = cause.verify_message or str(cause)
        return f"The certificate of the proxy {name} is not good ({said}).", advice
    if isinstance(cause, ssl.SSLError):
        return f"A secure connection to the proxy {name} could not be made.", advice
    if isinstance(cause, ConnectionRefusedError):
        return f"The proxy {name} refuses the connection: nothing answers there.", advice
    if isinstance(cause, OutOfTimeError | TimeoutError):
        late = f"makes no connection to {error.host}" if error.host else "does not answer"
        return f"The proxy {name} {late}.", advice
    if isinstance(cause, OSError):
        return f"The connection to the proxy {name} failed ({cause.strerror or cause}).", advice
    if "without sending a response" in str(cause):
        return f"The proxy {name} broke the connection before it answered.", advice
    return f"What answers at {name} is no proxy.", advice


def _explain_refusal(error: ProxyFailedError, cause: httpcore2.ProxyError) -> tuple[str, str]:
    place, advice = error.place, advise(chosen=error.place.chosen)
    status = _read_status(cause)
    if status == _WANTS_PASSWORD and place.user:
        return f"The proxy {place.name} does not accept the name “{place.user}” with its password.", advice
    if status == _WANTS_PASSWORD:
        wants = f"The proxy {place.name} wants a name and a password."
        return wants, advice if place.chosen else _BY_HAND
    if 500 <= status < 600:
        return f"The proxy {place.name} cannot reach {error.host} ({cause}).", _LATER
    return f"The proxy {place.name} lets no requests to {error.host} pass ({cause}).", advice


def _explain_name(host: str, cause: OSError | UnicodeError) -> str:
    if isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_AGAIN:
        return f"The name of the proxy, {host}, could not be looked up."
    return f"There is no computer named {host}, which should be the proxy."


def _read_status(cause: httpcore2.ProxyError) -> int:
    """The status that httpcore2 puts before the words of the proxy; 0 where there is none."""
    number = str(cause).partition(" ")[0]
    return int(number) if number.isdigit() and number.isascii() else 0
