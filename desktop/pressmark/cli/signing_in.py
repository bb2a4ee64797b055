"""What a site offers to a person who signs in."""

from pressmark.cli.interrupt import asked_to_stop
from pressmark.errors import NotWordPress
from pressmark.model import Offer
from pressmark.settings.way import Way
from pressmark.wordpress import Client, Credentials, Transport, discover, verify_sign_in


def discover_as(address: str, user: str, password: str, way: Way) -> Offer:
    """What the site at this address offers to this user.

    A stranger finds the API first, so that the password goes to the place where it really is. A site that is
    closed to strangers gets it at the address that was typed. Requests take the `way`.

    Raises:
        SignInFailed: the site does not know this name with this password, or they cannot be sent safely.
        SiteError: as `discover` does.
        Cancelled: the person asked to stop.
    """
    name = clean_name(user)
    with asked_to_stop() as asked:
        try:
            with Transport(cancelled=asked, way=way) as stranger:
                api = discover(address, stranger).api
        except NotWordPress:
            credentials = Credentials.of(address, name, password)
            with Transport(cancelled=asked, credentials=credentials, way=way) as transport:
                api = discover(address, transport).api
        credentials = Credentials.at(address, api, name, password)
        with Transport(cancelled=asked, credentials=credentials, way=way) as transport:
            verify_sign_in(api, transport)
            return Client(api, transport, signed_in=True).read_offer()


def clean_name(user: str) -> str:
    """The name as text: bytes of the command line that are no text become "?"."""
    return user.encode("utf-8", "replace").decode("utf-8").strip()
