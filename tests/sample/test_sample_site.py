"""The server: where it listens, how it ends, what a browser sees."""

import contextlib
import socket
import threading

import pytest

from pressmark.sample.archive import parse_entry
from pressmark.sample.place import PREFERRED_PORT, is_sample_url
from pressmark.sample.site import SampleSite
from tests.sample.web import Web, ask


def test_it_listens_on_loopback_below_its_path() -> None:
    with SampleSite(port=0) as site:
        assert site.url.startswith("http://127.0.0.1:")
        assert site.url.endswith("/pressmark-sample/")
        assert ask(site.url).status == 200


def test_it_takes_any_free_port_when_the_preferred_one_is_taken() -> None:
    with contextlib.ExitStack() as stack:
        sites = [stack.enter_context(SampleSite()) for _ in range(2)]
        assert f":{PREFERRED_PORT}/" not in sites[1].url
        assert [ask(site.url).status for site in sites] == [200, 200]


def test_a_port_that_was_asked_for_and_is_taken_is_an_error() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(OSError),
        SampleSite(taken.getsockname()[1]),
    ):
        pass


def test_after_its_end_nothing_is_left() -> None:
    before = set(threading.enumerate())
    with SampleSite(port=0) as site:
        port = int(site.url.split(":")[2].split("/")[0])
        assert ask(site.url).status == 200
    assert set(threading.enumerate()) == before
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_a_client_that_only_connects_does_not_hold_up_the_end() -> None:
    with SampleSite(port=0) as site:
        port = int(site.url.split(":")[2].split("/")[0])
        client = socket.create_connection(("127.0.0.1", port))
        assert ask(site.url).status == 200
    with client:
        client.settimeout(5)
        assert client.recv(1) == b""


def test_it_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    with SampleSite(port=0) as site:
        ask(site.url)
        ask(f"{site.url}no-such-page/")
        with socket.create_connection(("127.0.0.1", int(site.url.split(":")[2].split("/")[0]))) as client:
            client.sendall(b"nonsense\r\n\r\n")
            client.settimeout(5)
            client.recv(100)
    assert capfd.readouterr() == ("", "")


def test_a_site_that_is_not_open_has_no_address() -> None:
    with pytest.raises(RuntimeError):
        _ = SampleSite().url
    with SampleSite(port=0) as site:
        pass
    with pytest.raises(RuntimeError):
        _ = site.url


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("http://127.0.0.1:47821/pressmark-sample/", True),
        ("http://127.0.0.1:5/pressmark-sample", True),
        ("http://localhost:5/pressmark-sample/dispatches/x/", True),
        ("https://127.0.0.1:5/pressmark-sample/", False),
        ("http://127.0.0.1:5/pressmark-samples/", False),
        ("http://127.0.0.1:5/", False),
        ("http://example.org/pressmark-sample/", False),
        ("http://[/pressmark-sample/", False),
        ("", False),
    ],
)
def test_the_sample_is_known_by_its_address(url: str, answer: bool) -> None:
    assert is_sample_url(url) is answer


def test_the_home_page_says_where_the_api_is(web: Web) -> None:
    home = web.ask("")
    assert home.headers["link"] == f'<{web.url}wp-json/>; rel="https://api.w.org/"'
    assert f'<link rel="https://api.w.org/" href="{web.url}wp-json/">' in home.body.decode()


def test_every_article_has_a_page_that_the_home_page_links_to(web: Web) -> None:
    home = web.ask("").body.decode()
    for post in web.read_posts():
        assert f'href="{post["link"]}"' in home
        page = ask(post["link"])
        assert page.status == 200
        assert post["title"]["rendered"] in page.body.decode()
        assert "link" in page.headers


def test_pages_without_their_slash_lead_to_those_with_it(web: Web) -> None:
    article = web.read_posts()[0]["link"]
    for url in (web.url, article):
        heard = ask(url.removesuffix("/"))
        assert heard.status == 301
        assert url.endswith(heard.headers["location"])


@pytest.mark.parametrize(
    "path", ["", "wp-json/wp/v2/dispatches", "wp-content/uploads/2026/01/cover-strata.png"]
)
def test_a_head_request_gives_the_headers_alone(web: Web, path: str) -> None:
    whole, head = web.ask(path), web.ask(path, "HEAD")
    assert head.body == b""
    assert {**head.headers, "date": ""} == {**whole.headers, "date": ""}
    assert int(head.headers["content-length"]) == len(whole.body)


def test_there_is_nothing_elsewhere(web: Web) -> None:
    assert web.ask("no-such-page/").status == 404
    assert web.ask("wp-content/uploads/2026/01/none.png").status == 404
    assert web.ask("wp-content/uploads/2026/01/../../../../site.toml").status == 404
    assert ask(web.url.replace("pressmark-sample/", "wp-json/")).status == 404


def test_an_article_file_without_front_matter_is_named() -> None:
    with pytest.raises(ValueError, match="lost-words"):
        parse_entry("lost-words", "<p>Text.</p>", [])
