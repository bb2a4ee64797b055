"""The sample site, before and after its later changes."""

from collections.abc import Iterator

import pytest

from pressmark.sample.site import SampleSite
from tests.sample.web import Web


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    """The site as it is at first."""
    with SampleSite(port=0) as site:
        yield Web(site.url)


@pytest.fixture(scope="module")
def later() -> Iterator[Web]:
    """The site after the later edit and the removal."""
    with SampleSite(port=0) as site:
        site.publish_later_changes()
        yield Web(site.url)
