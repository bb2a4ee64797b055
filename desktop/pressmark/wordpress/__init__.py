"""The REST API of WordPress, read only: discovery, questions, whole values."""

from pressmark.wordpress.answer import Answer
from pressmark.wordpress.client import Client, PostsPage, TermsPage
from pressmark.wordpress.credentials import Credentials
from pressmark.wordpress.discovery import discover
from pressmark.wordpress.gates import Gates
from pressmark.wordpress.listing import CensusPage, Lists
from pressmark.wordpress.manners import HASTY, Manners
from pressmark.wordpress.proxy import ProxySetupError, name_proxy, read_proxy_address
from pressmark.wordpress.signing import verify_sign_in
from pressmark.wordpress.transport import Transport

__all__ = [
    "HASTY",
    "Answer",
    "CensusPage",
    "Client",
    "Credentials",
    "Gates",
    "Lists",
    "Manners",
    "PostsPage",
    "ProxySetupError",
    "TermsPage",
    "Transport",
    "discover",
    "name_proxy",
    "read_proxy_address",
    "verify_sign_in",
]
