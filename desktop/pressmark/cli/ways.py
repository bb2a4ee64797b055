"""Which way the requests of a command take: that of the settings, as those of the window."""

from pressmark.cli.output import Output
from pressmark.keys import PROXY_SERVICE, Keyring, Keys
from pressmark.settings import Proxy, config_folder, load_settings
from pressmark.settings.way import Way, read_way
from pressmark.wordpress import ProxySetupError, read_proxy_address


def find_way(output: Output) -> Way:
    """The way that the person chose; the password of a proxy comes from the keyring.

    One that is missing is told to `output`: a window may know it for as long as it is open, a command cannot.
    """
    way = read_way(load_settings(config_folder()), Keys(PROXY_SERVICE).read)
    if way.kind is Proxy.MANUAL and way.user and not way.password:
        _tell_missing(way, output)
    return way


def _tell_missing(way: Way, output: Output) -> None:
    try:
        place = read_proxy_address(way.address)
    except ProxySetupError:  # the request itself will say so
        return
    if not place.password:
        why = (
            'the extra "keyring" of Pressmark is not installed (pip install "pressmark[keyring]")'
            if Keys(PROXY_SERVICE).keyring is Keyring.NOT_INSTALLED
            else "no keyring has it"
        )
        output.tell(
            f"pressmark: No password of {way.user} is known for the proxy {place.name}: {why}. "
            "Where the settings say that of the system, http_proxy and https_proxy may have it."
        )
