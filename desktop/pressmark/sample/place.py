"""Where the sample site is, as its library knows it; apart from the site, which is seldom wanted."""

from urllib.parse import urlsplit

LOOPBACK = "127.0.0.1"
PATH = "/pressmark-sample/"
PREFERRED_PORT = 47821


def is_sample_url(url: str) -> bool:
    """Whether an address is of the sample site, at whatever port."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    home = PATH.removesuffix("/")
    on_loopback = parts.scheme == "http" and parts.hostname in (LOOPBACK, "localhost")
    return on_loopback and (parts.path == home or parts.path.startswith(PATH))
