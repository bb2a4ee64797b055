"""Icons, themes and translations; shipped as ``pressmark.resources``."""
