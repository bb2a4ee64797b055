"""One reader, for all tests about signing in."""

import base64

from tests.servers import ByteServer
from tests.wordpress.small_api import complain

USER = "anna"
PASSWORD = "abcd EFGH 1234 ijkl MNOP 5678"  # noqa: S105
CODED = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
SIGNED = f"Basic {CODED}"
ME = "/wp-json/wp/v2/users/me"
NOT_LOGGED_IN = complain("rest_not_logged_in", "You are not currently logged in.", 401)


def seen(server: ByteServer) -> list[str]:
    """What each request to a server carried."""
    return [request.headers.get("authorization", "") for request in server.requests]
