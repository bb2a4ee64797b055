"""Images come from the open internet or from where the site itself is."""

import pytest

from pressmark.errors import BadResponse
from pressmark.wordpress import Client, Transport
from pressmark.wordpress.spaces import is_public
from tests.servers import ByteServer, reply

PRIVATE = "This lies in a private network, where no site may send Pressmark."


@pytest.fixture
def client(server: ByteServer, transport: Transport) -> Client:
    """A site at the server itself."""
    return Client(f"{server.url}/wp-json/", transport)


@pytest.fixture
def stranger(transport: Transport) -> Client:
    """A site somewhere in the world (RFC 5737 keeps this address free)."""
    return Client("https://203.0.113.7/wp-json/", transport)


def test_an_image_of_the_site_itself(server: ByteServer, client: Client) -> None:
    server.on("/a.png", reply(b"\x89PNG", content_type="image/png"))
    assert client.fetch_image(server.url + "/a.png") == b"\x89PNG"
    assert server.requests[0].headers["accept"] == "image/*"


def test_a_site_at_home_may_send_to_another_name_of_its_own_address(
    server: ByteServer, transport: Transport
) -> None:
    server.on("/a.png", reply(b"x"))
    port = server.place.partition(":")[2]
    named = Client(f"http://localhost:{port}/wp-json/", transport)
    assert named.fetch_image(server.url + "/a.png") == b"x"


def test_no_other_site_may_send_here(server: ByteServer, stranger: Client) -> None:
    server.on("/a.png", reply(b"x"))
    port = server.place.partition(":")[2]
    for url in (
        server.url + "/a.png",
        f"http://localhost:{port}/a.png",
        f"http://[::ffff:127.0.0.1]:{port}/a.png",
    ):
        with pytest.raises(BadResponse) as caught:
            stranger.fetch_image(url)
        assert caught.value.reason == PRIVATE
    assert server.requests == []


def test_a_connection_already_open_is_no_way_around(server: ByteServer, transport: Transport) -> None:
    with ByteServer(keep_alive=True) as kept:
        kept.on("/a.png", reply(b"x", connection=""))
        assert transport.get(kept.url + "/a.png").body == b"x"
        with pytest.raises(BadResponse):
            Client("https://203.0.113.7/wp-json/", transport).fetch_image(kept.url + "/a.png")


def test_redirects_are_watched_too(server: ByteServer, client: Client) -> None:
    server.on("/a.png", reply(status=302, location="http://10.0.0.1/a.png"))
    with pytest.raises(BadResponse) as caught:
        client.fetch_image(server.url + "/a.png")
    assert (caught.value.reason, caught.value.url) == (PRIVATE, "http://10.0.0.1/a.png")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (reply("", 404), "There is nothing at this address (HTTP 404)."),
        (reply("", 403), "The site refuses to answer (HTTP 403)."),
        (reply(b"x")[:-1].replace(b"Length: 1", b"Length: 16000000"), "The answer is larger than 15 MB."),
    ],
)
def test_an_image_that_does_not_come(server: ByteServer, client: Client, answer: bytes, reason: str) -> None:
    server.on("/a.png", answer)
    with pytest.raises(BadResponse) as caught:
        client.fetch_image(server.url + "/a.png")
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f::1", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]
)
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)
