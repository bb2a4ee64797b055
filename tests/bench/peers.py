"""Other programs on the same articles, where they are installed: lemon24/reader, newsboat, some with windows.

None is needed: what is not here is left out with a word. reader is looked for in ``build/peers``, a virtual
environment with the packages reader and sgmllib3k, the others on the path.
"""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.bench.figures import Figure, Say, Target, Unit
from tests.bench.measure import seconds
from tests.bench.peer_windows import PART, bench_peer_windows
from tests.bench.serving import serve
from tests.bench.site import make_archive as make_articles
from tests.bench.taking import take_apart

READER = Path(__file__).parents[2] / "build" / "peers" / "bin" / "python"
_HEAD = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Bench</title>'
_READ = """
import sys
from reader import make_reader
with make_reader(sys.argv[1]) as reader:
    reader.add_feed(sys.argv[2])
    reader.update_feeds()
    reader.enable_search()
    reader.update_search()
"""


def bench_peers(say: Say, count: int, folder: Path, shelf: Path) -> None:
    """Taking in, with an index where they have one; and the start of a window."""
    with serve(count) as url:
        ours = take_apart(url, folder / "ours").seconds
    with serve_feed(count) as feed:
        if READER.exists():
            command = [str(READER), "-c", _READ, str(folder / "reader.sqlite"), feed]
            _say_taking(say, count, ours, "lemon24/reader with its search index", Target(times=0.2), command)
        if newsboat := shutil.which("newsboat"):
            (folder / "urls").write_text(feed + "\n", "utf-8")
            command = [newsboat, "-u", str(folder / "urls"), "-c", str(folder / "cache.db"), "-x", "reload"]
            _say_taking(say, count, ours, "newsboat, which has no index", None, command)
        bench_peer_windows(say, count, (folder, shelf), feed, ours)
    for name, here in (("reader", READER.exists()), ("newsboat", shutil.which("newsboat"))):
        if not here:
            print(f"{name} is not installed here")


def _say_taking(
    say: Say, count: int, ours: float, peer: str, target: Target | None, command: Sequence[str]
) -> None:
    try:
        floor = seconds(lambda: subprocess.run(command, check=True, capture_output=True))
    except subprocess.CalledProcessError as error:
        print(f"{peer} failed: {error.stderr.decode(errors='replace').strip().rpartition(chr(10))[2]}")
        return
    say(Figure(PART, f"take in, against {peer}", count, Unit.S, ours, floor, peer, target or Target()))


@contextmanager
def serve_feed(count: int) -> Iterator[str]:
    """The same articles as one RSS feed from memory; gives its address."""
    body = "".join([_HEAD, *map(_make_item, make_articles(count).posts), "</channel></rss>"]).encode()

    class Feed(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Feed)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/feed.xml"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _make_item(post: dict[str, dict[str, str]]) -> str:
    link = post["link"]
    parts = (
        f"<title>{escape(post['title']['rendered'])}</title><link>{link}</link><guid>{link}</guid>",
        f"<description>{escape(post['content']['rendered'])}</description>",
    )
    return f"<item>{''.join(parts)}</item>"
