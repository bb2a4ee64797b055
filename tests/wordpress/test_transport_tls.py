"""Certificates: which are trusted, and what is said of the others."""

import ssl
from pathlib import Path

import pytest

from pressmark.errors import SiteUnreachable
from pressmark.wordpress import Transport
from tests.servers import ByteServer, reply

CERTIFICATES = Path(__file__).parent / "certificates"


def secure(certificate: str) -> ByteServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / certificate)
    return ByteServer(tls=context)


@pytest.fixture
def _trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))


@pytest.mark.usefixtures("_trusted")
def test_a_good_certificate_is_trusted() -> None:
    with secure("good.pem") as server, Transport() as transport:
        server.on("/", reply("x" * 500_000))
        assert len(transport.get(server.url).body) == 500_000


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize(
    ("certificate", "reason"),
    [
        ("expired.pem", "The certificate of {} has expired, so the connection would not be safe."),
        ("elsewhere.pem", "The certificate that came was made for another site than {}."),
    ],
)
def test_a_bad_certificate_is_named(certificate: str, reason: str) -> None:
    with secure(certificate) as server, Transport() as transport:
        with pytest.raises(SiteUnreachable) as caught:
            transport.get(server.url)
        assert caught.value.reason == reason.format(server.place)


def test_an_unknown_authority_is_named() -> None:
    with secure("good.pem") as server, Transport() as transport:
        with pytest.raises(SiteUnreachable) as caught:
            transport.get(server.url)
        assert caught.value.reason == (
            f"The certificate of {server.place} comes from an authority that this computer does not trust."
        )


def test_https_at_a_port_without_tls(server: ByteServer, transport: Transport) -> None:
    with pytest.raises(SiteUnreachable) as caught:
        transport.get(f"https://{server.place}/")
    assert caught.value.reason == f"A secure connection to {server.place} could not be made."
    assert caught.value.advice == "The address may need http:// instead of https://."
