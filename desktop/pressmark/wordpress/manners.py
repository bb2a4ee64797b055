"""How often a site is asked again that is in trouble, and how long is waited before."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Self

LONGEST_REST = 86_400.0
"""Seconds: no site is left alone for longer, whatever it asks."""

_TOO_OFTEN = 429
_CLOSED = 503
# Not Implemented, HTTP Version Not Supported, Network Authentication Required: asking again changes nothing.
_LASTING = (501, 505, 511)
_IMAGE_TRIES = 2
_IMAGE_WAIT = 10.0
_SECONDS = re.compile(r"[0-9]{1,20}")


@dataclass(frozen=True, slots=True)
class Manners:
    """How patient requests are.

    Attributes:
        tries: how often one request is made, in all.
        first_pause: seconds before the second try at most; the next pauses double.
        longest_wait: seconds that are waited when a site says Retry-After.
    """

    tries: int = 5
    first_pause: float = 1.0
    longest_wait: float = 120.0

    def for_images(self) -> Self:
        """The manners for one of many pictures: each of them is worth less than an article."""
        return replace(
            self, tries=min(self.tries, _IMAGE_TRIES), longest_wait=min(self.longest_wait, _IMAGE_WAIT)
        )


HASTY = Manners(tries=1)
"""For whoever sits in front of it and waits: nothing is repeated but a connection that broke."""


class Tries:
    """The tries of one request: what follows from each outcome.

    Args:
        manners: how patient.
        patient: False where the caller can ask for less at once; then only a site that asks for a pause
            gets one.
        jitter: a number between two others; the whole pause is drawn by chance ("full jitter"), so that many
            readers do not come back at the same moment.
    """

    def __init__(
        self, manners: Manners, patient: bool, jitter: Callable[[float, float], float] = random.uniform
    ) -> None:
        self._manners = manners
        self._patient = patient
        self._jitter = jitter
        self._made = 0
        self._paused = 0
        self._forgave = False

    def after_answer(self, status: int, wait: float | None) -> float | None:
        """Seconds until the next try; None: this answer stands.

        Args:
            status: of the answer.
            wait: seconds that its Retry-After asks for.
        """
        self._made += 1
        if status not in (_TOO_OFTEN, _CLOSED):
            wait = None
        # Asked too often is never the fault of what was asked: asking for less does not help.
        insists = status == _TOO_OFTEN or wait is not None
        failed = status >= 500 and status not in _LASTING
        if not insists and not (failed and self._patient):
            return None
        return self._pause(wait or 0.0)

    def after_failure(self, *, reset: bool, lasting: bool) -> float | None:
        """Seconds until the next try; None: the failure stands.

        Args:
            reset: the connection broke; one that was kept idle may have been closed, so the first time
                costs no pause.
            lasting: the same would come again.
        """
        self._made += 1
        if reset and not self._forgave:
            self._forgave = True
            return 0.0
        return self._pause(0.0) if self._patient and not lasting else None

    def _pause(self, least: float) -> float | None:
        if self._made >= self._manners.tries:
            return None
        longest = self._manners.first_pause * 2**self._paused
        self._paused += 1
        return max(least, self._jitter(0.0, longest))


def read_retry_after(value: str, date: str, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for; None for garbage (RFC 9110, 10.2.3).

    Args:
        value: of the header, seconds or a date.
        date: of the answer's Date header: a moment is meant by the site's clock, not by ours.
        now: our clock, where the answer has no readable Date.
    """
    text = value.strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    moment = read_date(text)
    if moment is None:
        return None
    return max(0.0, (moment - (read_date(date) or now)).total_seconds())


def read_date(value: str) -> datetime | None:
    """The moment in an HTTP date; None for garbage."""
    try:
        moment = parsedate_to_datetime(value.strip())
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def say_span(seconds: float) -> str:
    """A span of time in words, rounded up."""
    if seconds < 100:
        return f"{seconds:.0f} seconds"
    minutes = -(-seconds // 60)
    return f"{minutes:.0f} minutes" if minutes < 100 else f"{-(-minutes // 60):.0f} hours"
