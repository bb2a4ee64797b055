"""What was acknowledged as saved, written down beside the library as soon as that is known.

A line goes to the system in one act, so that it outlives the process that is killed behind it.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from pressmark.errors import NotFound
from pressmark.store import Store


class Ledger:
    """Lines of one process: a note by its id, a star by its article, a tag on an article."""

    def __init__(self, file: Path) -> None:
        self._handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def note(self, key: str, text: str) -> None:
        """An annotation was saved."""
        self._write({"kind": "note", "key": key, "text": text})

    def leave(self, key: str) -> None:
        """An annotation is about to be deleted: from now on it may be there or not."""
        self._write({"kind": "gone", "key": key})

    def star(self, post_id: int) -> None:
        """A star was saved."""
        self._write({"kind": "star", "post": post_id})

    def tag(self, post_id: int, tag: str) -> None:
        """A tag was saved."""
        self._write({"kind": "tag", "post": post_id, "tag": tag})

    def close(self) -> None:
        """Nothing more is written."""
        os.close(self._handle)

    def _write(self, line: Mapping[str, object]) -> None:
        os.write(self._handle, json.dumps(line).encode() + b"\n")


def read_lines(folder: Path) -> list[dict[str, object]]:
    """All lines of all ledgers in a folder."""
    return [
        json.loads(line)
        for file in sorted(folder.glob("*.ledger"))
        for line in file.read_bytes().splitlines()
    ]


def find_lost(store: Store, lines: list[dict[str, object]]) -> list[str]:
    """What the ledgers say and the library has not: a sentence each."""
    lost: list[str] = []
    gone = {line["key"] for line in lines if line["kind"] == "gone"}
    for line in lines:
        if line["kind"] == "note" and line["key"] not in gone:
            try:
                kept = store.annotations.read_one(str(line["key"])).note
            except NotFound:
                kept = "no annotation"
            if kept != line["text"]:
                lost.append(f"annotation {line['key']} said {line['text']!r}, and there is {kept!r}")
    posts = sorted({int(str(line["post"])) for line in lines if line["kind"] in ("star", "tag")})
    rows = {row.id: row for row in store.posts.read_rows(posts)}
    tags = {post_id: set(store.tags.read([post_id]).get(post_id, ())) for post_id in posts}
    for line in lines:
        if line["kind"] == "star" and not rows[int(str(line["post"]))].starred:
            lost.append(f"the star of article {line['post']}")
        if line["kind"] == "tag" and line["tag"] not in tags[int(str(line["post"]))]:
            lost.append(f"the tag {line['tag']} of article {line['post']}")
    return lost
