"""Who a person is at a site."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SignIn:
    """A name at a site, and an application password of it."""

    user: str
    password: str = field(repr=False)
