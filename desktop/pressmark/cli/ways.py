"""Which way the requests of a command take: that of the settings, as those of the window."""

from pressmark.keys import PROXY_SERVICE, Keys
from pressmark.settings import config_folder, load_settings
from pressmark.wordpress import Way, read_way


def find_way() -> Way:
    """The way that the person chose; the password of a proxy comes from the keyring."""
    return read_way(load_settings(config_folder()), Keys(PROXY_SERVICE).read)
