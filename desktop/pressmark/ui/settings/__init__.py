"""The settings: pages of choices that hold at once."""
