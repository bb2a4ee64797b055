"""Pictures that cannot be had cost nothing else, say why, and come later; none comes from a private place."""

import socket

import pytest

from pressmark.model import SiteStatus
from pressmark.store.media import DAY, HOUR, WEEK
from tests.bending_site import Answer, BendingSite
from tests.pictures import png_header
from tests.sync.conftest import Follower
from tests.sync.gallery import ask_pictures, bend_pictures, explain, pass_time, show_pictures


@pytest.fixture
def free_port() -> int:
    """A port of this computer where nobody answers."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def test_a_host_that_is_gone_is_left_alone(
    small_site: BendingSite, follower: Follower, free_port: int
) -> None:
    gone = f"http://127.0.0.1:{free_port}"
    html = "".join(f'<img src="{gone}/{number}.png">' for number in range(12))
    html += f'<img src="{small_site.url}/good.png">'
    small_site.add(1, content={"rendered": f"<p>Words.</p>{html}", "protected": False})
    report = follower.sync()
    assert (report.media, report.status, report.faults) == (1, SiteStatus.OK, ())
    told = [explain(follower, f"{gone}/{number}.png") for number in range(12)]
    failed = [reason for reason in told if "refuses the connection" in reason]
    # The third and the fourth may be on their way together.
    assert len(failed) in (3, 4)
    assert "refuses the connection" in explain(follower, f"{gone}/0.png")


def test_a_host_that_asks_for_rest_gets_it(small_site: BendingSite, follower: Follower) -> None:
    names = [f"{number}.png" for number in range(8)]
    show_pictures(small_site, *names)
    bend_pictures(small_site, lambda _path, _answer: (429, b"", {"Retry-After": "3600"}))
    report = follower.sync()
    assert report.media == 0
    # The third and the fourth may be on their way together.
    assert len(set(ask_pictures(small_site))) in (3, 4)


def test_a_picture_that_failed_comes_later(small_site: BendingSite, follower: Follower) -> None:
    show_pictures(small_site, "a.png", "b.png")
    url = f"{small_site.url}/a.png"
    bend_pictures(small_site, lambda path, answer: (500, b"", {}) if path == "/a.png" else answer)
    assert follower.sync().media == 1
    assert explain(follower, url)
    bend_pictures(small_site, lambda _path, answer: answer)
    small_site.asked.clear()
    assert follower.sync().media == 0
    pass_time(follower, HOUR)
    assert follower.sync().media == 1
    assert ask_pictures(small_site) == ["/a.png"]
    assert follower.store.media.find(url) is not None
    assert explain(follower, url) == ""


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((404, b"", {}), "nothing at this address"),
        ((410, b"", {}), "(HTTP 410)"),
        ((403, b"", {}), "refuses"),
        ((200, b"<svg><script>alert(1)</script></svg>", {"Content-Type": "image/png"}), "SVG drawing"),
        ((200, b"\0\0\0\x1cftypavif\0\0\0\0", {"Content-Type": "image/png"}), "AVIF picture"),
        ((200, png_header(40_000, 40_000), {"Content-Type": "image/png"}), "40,000 by 40,000 pixels"),
        ((200, b"\xff\xd8\xff\xe0", {"Content-Type": "image/jpeg"}), "damaged"),
        ((200, b"<!doctype html><p>Log in", {"Content-Type": "image/png"}), "A page came"),
    ],
)
def test_what_will_not_change_soon_is_left_alone_for_a_week(
    small_site: BendingSite, follower: Follower, answer: Answer, words: str
) -> None:
    show_pictures(small_site, "a.png")
    bend_pictures(small_site, lambda _path, _answer: answer)
    report = follower.sync()
    assert (report.media, report.status, report.faults) == (0, SiteStatus.OK, ())
    assert words in explain(follower, f"{small_site.url}/a.png")
    bend_pictures(small_site, lambda _path, answer: answer)
    pass_time(follower, DAY)
    assert follower.sync().media == 0
    pass_time(follower, WEEK - DAY)
    assert follower.sync().media == 1


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.2:{port}", "http://[::1]:{port}", "http://10.0.0.1", "http://169.254.169.254"],
)
@pytest.mark.parametrize("redirected", [False, True])
def test_no_picture_comes_from_a_private_place(
    small_site: BendingSite, follower: Follower, address: str, redirected: bool
) -> None:
    private = address.format(port=small_site.url.rpartition(":")[2]) + "/x.png"
    shown = f"{small_site.url}/a.png" if redirected else private
    small_site.add(1, content={"rendered": f'<p>Words.</p><img src="{shown}">', "protected": False})
    bend_pictures(
        small_site, lambda path, answer: (302, b"", {"Location": private}) if path == "/a.png" else answer
    )
    assert follower.sync().media == 0
    private = "This lies in a private network, where no site may send Pressmark."
    assert explain(follower, shown).startswith(private)
    assert "/x.png" not in ask_pictures(small_site)
