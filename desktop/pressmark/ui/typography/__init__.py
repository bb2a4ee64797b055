"""How articles are set: the dialog in which a person chooses it."""
