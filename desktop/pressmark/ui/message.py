"""What is said to a person: apart from `words`, for it is wanted before anything is said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A plain sentence, and what only some want to see."""

    text: str
    details: str = ""
