"""Every failure of the network has a sentence for a person."""

import errno
import selectors
import socket
import ssl
import threading

import httpcore2
import pytest

from pressmark.errors import SiteUnreachable
from pressmark.wordpress.failures import explain
from pressmark.wordpress.network import Patience, Stream

ONLINE = "Check the connection to the internet."
LATER = "Try again later."


def certificate(code: int, message: str) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, message)
    error.verify_code = code
    error.verify_message = message
    return error


@pytest.mark.parametrize(
    ("error", "reason", "advice"),
    [
        (
            socket.gaierror(socket.EAI_NONAME, "unknown"),
            "There is no computer named s.example.",
            "Check the address.",
        ),
        (
            socket.gaierror(socket.EAI_AGAIN, "later"),
            "The name s.example could not be looked up.",
            ONLINE,
        ),
        (
            OSError(errno.ENETUNREACH, "unreachable"),
            "There is no way from this computer to s.example:81.",
            ONLINE,
        ),
        (OSError(errno.ETIMEDOUT, "timed out"), "s.example:81 does not answer.", LATER),
        (
            OSError(errno.EMFILE, "Too many open files"),
            "The connection to s.example:81 failed (Too many open files).",
            ONLINE,
        ),
        (
            httpcore2.ReadError(ConnectionResetError(errno.ECONNRESET, "reset")),
            "s.example:81 broke the connection before its answer was complete.",
            LATER,
        ),
        (
            certificate(0, "“s.example” certificate is expired"),
            "The certificate of s.example:81 has expired, so the connection would not be safe.",
            "Ask the site's owner to renew it, and check the clock of this computer.",
        ),
        (
            certificate(0, "certificate name does not match input"),
            "The certificate that came was made for another site than s.example:81.",
            "Check the address.",
        ),
        (
            certificate(23, "certificate revoked"),
            "The certificate of s.example:81 is not valid (certificate revoked).",
            "Ask the site's owner.",
        ),
        (
            ssl.SSLEOFError(8, "EOF occurred in violation of protocol"),
            "A secure connection to s.example:81 could not be made.",
            "The address may need http:// instead of https://.",
        ),
    ],
)
def test_what_is_said(error: Exception, reason: str, advice: str) -> None:
    found = explain(error, "https://s.example:81/x", 60)
    assert isinstance(found, SiteUnreachable)
    assert (found.reason, found.advice, found.url) == (reason, advice, "https://s.example:81/x")


def test_writing_to_a_closed_connection_is_said_as_the_library_expects() -> None:
    here, there = socket.socketpair()
    there.close()
    stream = Stream(here, Patience(threading.Event()))
    with pytest.raises(httpcore2.WriteError) as caught:
        stream.write(b"x" * 1_000_000)
    stream.close()
    assert isinstance(caught.value.args[0], OSError)


def test_a_large_request_waits_until_the_site_reads_it() -> None:
    here, there = socket.socketpair()
    here.setblocking(False)
    stream = Stream(here, Patience(threading.Event()))
    writer = threading.Thread(target=stream.write, args=(b"x" * 3_000_000,))
    writer.start()
    received = 0
    while received < 3_000_000:
        received += len(there.recv(65536))
    writer.join()
    stream.close()
    there.close()


def test_tls_that_wants_to_write_first_is_served() -> None:
    here, there = socket.socketpair()
    answers = iter([ssl.SSLWantWriteError(), ssl.SSLWantReadError(), "done"])

    def work() -> str:
        answer = next(answers)
        if isinstance(answer, str):
            return answer
        raise answer

    there.send(b"x")
    assert Patience(threading.Event()).repeat(work, here, selectors.EVENT_READ) == "done"
    here.close()
    there.close()
