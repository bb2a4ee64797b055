"""What goes back to the client."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer."""

    status: int
    content_type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def reply_json(value: Any, headers: Mapping[str, str] | None = None, status: int = 200) -> Reply:
    """JSON as PHP writes it: no spaces, ASCII, slashes escaped."""
    text = json.dumps(value, separators=(",", ":")).replace("/", "\\/")
    return Reply(status, "application/json; charset=UTF-8", text.encode("ascii"), headers or {})


def reply_html(page: str, headers: Mapping[str, str] | None = None, status: int = 200) -> Reply:
    """An HTML page."""
    return Reply(status, "text/html; charset=UTF-8", page.encode(), headers or {})
