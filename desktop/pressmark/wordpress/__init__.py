"""The REST API of WordPress, read only: discovery, questions, whole values."""

from pressmark.wordpress.answer import Answer
from pressmark.wordpress.client import CensusPage, Client, PostsPage, TermsPage
from pressmark.wordpress.discovery import discover
from pressmark.wordpress.transport import Transport

__all__ = ["Answer", "CensusPage", "Client", "PostsPage", "TermsPage", "Transport", "discover"]
