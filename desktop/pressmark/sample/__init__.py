"""The built-in sample archive: our own articles, served over HTTP on loopback as a WordPress site would."""
