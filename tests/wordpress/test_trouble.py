"""A site that is in trouble now is told from one that has no API."""

import pytest

from pressmark.errors import SiteFailing
from pressmark.wordpress import Transport, discover
from tests.servers import ByteServer, reply
from tests.wordpress.small_api import complain


@pytest.mark.parametrize(
    ("page", "api", "reason", "advice"),
    [
        (
            reply("Briefly unavailable for scheduled maintenance.", 503),
            complain("wp_die", "Briefly unavailable for scheduled maintenance.", 503),
            "The site is closed for maintenance.",
            "Try again later.",
        ),
        (
            reply("", 429),
            reply("", 429),
            "The site says that it was asked too often (HTTP 429).",
            "Wait some minutes and try again.",
        ),
        (
            reply("<p>Home"),
            b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{",
            "The answer was cut off before its end.",
            "Try again later.",
        ),
    ],
    ids=["maintenance", "too often", "cut off"],
)
def test_a_site_in_trouble_is_not_said_to_be_no_wordpress(
    server: ByteServer, transport: Transport, page: bytes, api: bytes, reason: str, advice: str
) -> None:
    server.on("/", page)
    server.on("/wp-json/", api)
    with pytest.raises(SiteFailing) as caught:
        discover(server.url, transport)
    assert (caught.value.reason, caught.value.advice) == (reason, advice)
