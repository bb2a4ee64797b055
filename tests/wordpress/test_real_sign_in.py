"""Signing in at a real WordPress."""

import pytest

from pressmark.errors import SignInFailed
from pressmark.wordpress import Credentials, Transport, discover, verify_sign_in
from tests.wordpress_fixture import WordPressSite

pytestmark = pytest.mark.wordpress


def test_an_application_password_signs_in(wordpress: WordPressSite) -> None:
    for password in (wordpress.app_password, wordpress.app_password.replace(" ", "")):
        credentials = Credentials.of(wordpress.url, wordpress.user, password)
        with Transport(credentials=credentials) as transport:
            assert verify_sign_in(wordpress.api, transport) == wordpress.user
            assert transport.server_time is not None


def test_a_wrong_password_reads_as_nobody_and_does_not_sign_in(wordpress: WordPressSite) -> None:
    credentials = Credentials.of(wordpress.url, wordpress.user, "abcd EFGH 1234 ijkl MNOP 5678")
    with Transport(credentials=credentials) as transport:
        assert discover(wordpress.url, transport).readable_types
        with pytest.raises(SignInFailed) as caught:
            verify_sign_in(wordpress.api, transport)
    assert caught.value.reason == "The site does not accept this password for the name “admin”."


def test_a_site_for_members_only_opens_to_a_member(wordpress: WordPressSite) -> None:
    credentials = Credentials.of(wordpress.url, wordpress.user, wordpress.app_password)
    wordpress.ctl("fault", "login-required", "1")
    try:
        with Transport(credentials=credentials) as transport:
            offer = discover(wordpress.url, transport)
    finally:
        wordpress.ctl("fault", "off")
    assert {post_type.slug for post_type in offer.readable_types} >= {"post", "page", "news-archive"}
