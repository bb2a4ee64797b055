"""Nobody on the internet leads Pressmark into the reader's own network, nor a network to this computer."""

from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from pressmark.errors import BadResponse, NotWordPress
from pressmark.model import PostType
from pressmark.settings import Proxy
from pressmark.settings.way import Way
from pressmark.wordpress import Client, Transport, discover
from pressmark.wordpress.spaces import Guard, PrivatePlaceError, Space, find_space
from tests.servers import ByteServer, json_reply, reply
from tests.wordpress.small_api import serve_site

HOST = "93.184.215.14"
SITE = f"http://{HOST}"
ADVICE = "If this network wants you to sign in first, do so in a browser, and try again."


@pytest.fixture
def away(server: ByteServer) -> Iterator[Transport]:
    """All that is not this computer is what the server says: it is the proxy."""
    with Transport(connect=2, deadline=5, way=Way(Proxy.MANUAL, server.place)) as ready:
        yield ready


def say(site: str, place: str) -> str:
    return f"{site} leads to {place}, which is in a private network or on this computer, and is not asked."


@pytest.mark.parametrize("near", ["", "http://localhost:{port}", "http://10.0.0.7", "http://router.lan"])
def test_no_redirect_of_the_api_leads_into_the_readers_network(
    server: ByteServer, away: Transport, near: str
) -> None:
    with ByteServer() as device:
        place = (near or device.url).format(port=device.place.partition(":")[2])
        server.on(f"{SITE}/wp-json/wp/v2/posts", reply("", 302, location=f"{place}/reboot"))
        server.on(f"{place}/reboot", json_reply([]))
        device.on("/reboot", json_reply([]))
        client = Client(f"{SITE}/wp-json/", away)
        posts = PostType("post", "posts", "Posts", False, (), f"{SITE}/wp-json/wp/v2/posts")
        with pytest.raises(BadResponse) as caught:
            client.lists.read_newest(posts, ())
        assert caught.value.reason == say(HOST, place.partition("//")[2])
        assert (caught.value.url.partition("?")[0], caught.value.advice) == (f"{place}/reboot", ADVICE)
        assert device.requests == []
        assert len(server.requests) == 1


def test_two_steps_lead_no_nearer_than_one(server: ByteServer, away: Transport) -> None:
    server.on(f"{SITE}/a", reply("", 302, location="http://other.example/b"))
    server.on("http://other.example/b", reply("", 302, location="http://10.0.0.7/c"))
    with pytest.raises(BadResponse) as caught:
        away.head(f"{SITE}/a")
    assert caught.value.reason == say(HOST, "10.0.0.7")


def test_finding_a_site_is_not_led_into_the_readers_network(server: ByteServer, away: Transport) -> None:
    """Neither by a redirect of its page, nor by an API that the page names."""
    with ByteServer() as device:
        serve_site(device)
        moved, named = "http://moved.example", "http://named.example"
        server.on(f"{moved}/", reply("", 302, location=device.url))
        link = f'<{device.url}/wp-json/>; rel="https://api.w.org/"'
        server.on(f"{named}/", reply("", link=link))
        for site in (moved, named):
            with pytest.raises(NotWordPress) as caught:
                discover(site, away)
            assert say(site.partition("//")[2], device.place) in " ".join(caught.value.tried)
        assert device.requests == []


def test_a_site_that_is_near_may_lead_to_what_is_as_near(server: ByteServer, away: Transport) -> None:
    server.on("http://wiki.lan/a", reply("", 302, location="http://10.0.0.7/b"))
    server.on("http://10.0.0.7/b", reply("", 302, location=f"{SITE}/c"))
    server.on(f"{SITE}/c", reply("there"))
    assert away.get("http://wiki.lan/a").body == b"there"
    server.on("http://wiki.lan/a", reply("", 302, location=server.url))
    with pytest.raises(BadResponse) as caught:
        away.get("http://wiki.lan/a")
    assert caught.value.reason == say("wiki.lan", server.place)


def test_this_computer_may_lead_anywhere(server: ByteServer, transport: Transport) -> None:
    named = server.url.replace("127.0.0.1", "localhost")
    server.on("/a", reply("", 302, location=f"{named}/b"))
    server.on("/b", reply("there"))
    assert transport.get(f"{server.url}/a").body == b"there"


@pytest.mark.parametrize(
    ("home", "there", "refused"),
    [
        (["93.184.215.14"], ["1.1.1.1"], False),
        (["93.184.215.14"], ["1.1.1.1", "192.168.0.1"], True),
        (["93.184.215.14"], ["::ffff:127.0.0.1"], True),
        (["93.184.215.14", "10.0.0.7"], ["10.0.0.7"], False),
        (["93.184.215.14", "10.0.0.7"], ["10.0.0.8"], True),
        (["10.0.0.7"], ["192.168.0.1"], False),
        (["10.0.0.7"], ["127.0.0.1"], True),
        (["10.0.0.7"], ["0.1.2.3"], True),
        (["127.0.0.1"], ["::1"], False),
        (["127.0.0.1"], ["10.0.0.7"], False),
    ],
)
def test_no_address_is_nearer_than_the_site(home: list[str], there: list[str], refused: bool) -> None:
    with pytest.raises(PrivatePlaceError) if refused else nullcontext():
        Guard("site.example").judge(there, home)


def test_the_spaces_of_addresses() -> None:
    near = ("127.0.0.1", "127.8.8.8", "0.1.2.3", "::1", "::", "::ffff:127.0.0.1", "2002:7f00:1::")
    assert {find_space(address) for address in near} == {Space.LOOPBACK}
    local = ("10.1.2.3", "169.254.169.254", "100.64.0.1", "224.0.0.1", "fe80::1%eth0", "fc00::1", "ff02::1")
    assert {find_space(address) for address in local} == {Space.LOCAL}


def test_a_site_of_other_letters_is_itself_behind_a_proxy(server: ByteServer, away: Transport) -> None:
    site = "http://xn--mnchen-3ya.lan"
    server.on(f"{site}/a.png", reply("", 302, location="/b.png"))
    server.on(f"{site}/b.png", reply(b"x"))
    assert Client(f"{site}/wp-json/", away).fetch_image(f"{site}/a.png") == b"x"
