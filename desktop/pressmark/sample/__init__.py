"""The built-in sample archive: our own articles, served over HTTP on loopback as a WordPress site would."""

from pressmark.sample.site import PREFERRED_PORT, SampleSite, is_sample_url

__all__ = ["PREFERRED_PORT", "SampleSite", "is_sample_url"]
