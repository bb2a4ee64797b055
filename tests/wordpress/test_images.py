"""Images come from the open internet or from where the site itself is; a proxy is used where one is set."""

import pytest

from pressmark.errors import BadResponse, SiteUnreachable
from pressmark.wordpress import Client, Transport
from pressmark.wordpress.network import is_public
from tests.servers import ByteServer, Exchange, reply

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


def use_proxy(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("http_proxy", address)
    monkeypatch.setenv("https_proxy", address)


def test_the_proxy_of_the_environment_is_used(server: ByteServer, monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, f"http://me:secret@{server.place}")
    server.on("http://site.example/x", reply("through"))
    with Transport() as transport:
        assert transport.get("http://site.example/x").body == b"through"
    assert server.requests[0].headers["proxy-authorization"].startswith("Basic ")


def test_this_computer_is_asked_without_a_proxy(server: ByteServer, monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, "http://nosuch.invalid:3128")
    server.on("/", reply("here"))
    with Transport() as transport:
        assert transport.get(server.url).body == b"here"


def test_hosts_that_need_no_proxy_are_asked_themselves(
    server: ByteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_proxy(monkeypatch, server.place)
    monkeypatch.setenv("no_proxy", "nosuch.invalid")
    with Transport() as transport, pytest.raises(SiteUnreachable):
        transport.get("http://nosuch.invalid/")
    assert server.requests == []


def test_a_proxy_that_refuses_is_named(server: ByteServer, monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, server.place)
    server.on("site.example:443", reply("", 407))
    with Transport() as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get("https://site.example/")
    assert caught.value.reason == "The proxy does not let this request pass (407 Said)."
    assert caught.value.advice == "Check the proxy settings of this computer."


def test_a_proxy_of_a_kind_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, "socks5://127.0.0.1:9050")
    with Transport() as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get("http://site.example/")
    assert caught.value.reason == "Pressmark cannot use this computer's proxy, which is a socks5 one."


def test_behind_a_proxy_private_numbers_are_refused_all_the_same(
    server: ByteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_proxy(monkeypatch, server.place)
    server.on("http://cdn.example/a.png", reply(b"x"))
    server.on("http://10.0.0.7/a.png", reply(b"x"))
    with Transport() as transport:
        client = Client("http://site.example/wp-json/", transport)
        assert client.fetch_image("http://cdn.example/a.png") == b"x"
        with pytest.raises(BadResponse) as caught:
            client.fetch_image("http://10.0.0.7/a.png")
        assert caught.value.reason == PRIVATE
        at_home = Client("http://10.0.0.7/wp-json/", transport)
        assert at_home.fetch_image("http://10.0.0.7/a.png") == b"x"


def test_a_proxy_that_hangs_up_is_no_site(server: ByteServer, monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, server.place)
    server.on("http://site.example/", Exchange.reset)
    with Transport() as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get("http://site.example/")
    assert "broke the connection" in caught.value.reason
