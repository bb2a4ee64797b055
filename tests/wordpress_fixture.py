"""A real WordPress, brought up by the scripts of `../shared/wordpress` and taken down again."""

import json
import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "shared" / "wordpress"
_LOG_REQUESTS = """
if ( 'cli-server' === PHP_SAPI ) {
	$line = $_SERVER['REQUEST_METHOD'] . ' ' . $_SERVER['REQUEST_URI'] . "\\n";
	file_put_contents( __DIR__ . '/requests.log', $line, FILE_APPEND | LOCK_EX );
}
"""


@dataclass(frozen=True)
class WordPressSite:
    """A running site.

    Attributes:
        api: the root of its REST API.
        user: the administrator; `app_password` is an application password of hers.
        folder: where the instance lives.
    """

    url: str
    api: str
    user: str
    app_password: str
    folder: Path

    def ctl(self, *words: str) -> dict[str, object]:
        """Run a command of seed.php, as ``ctl("edit", "1005")``; gives what it prints."""
        command = [str(_FOLDER / "wordpress-ctl"), "--dir", str(self.folder), *words]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        answer = json.loads(done.stdout)
        assert isinstance(answer, dict)
        return answer

    def evaluate(self, code: str) -> object:
        """Run PHP within WordPress; gives what it returns."""
        return self.ctl("eval", code)["result"]

    def configure(self, code: str) -> None:
        """Have this PHP run before WordPress itself in every request, besides the log of requests."""
        (self.folder / "wp-config-extra.php").write_text(f"<?php{_LOG_REQUESTS}{code}", "utf-8")

    def log_requests(self) -> None:
        """From now on `take_requests` tells of each request."""
        self.configure("")

    def take_requests(self) -> list[str]:
        """What WordPress was asked since the last time, as "GET /wp-json/...", in the order it came."""
        log = self.folder / "requests.log"
        lines = log.read_text("utf-8").splitlines() if log.is_file() else []
        log.unlink(missing_ok=True)
        return lines

    def plant(self, name: str, code: str) -> Path:
        """Add a plugin that is always on; it is gone when its file is."""
        file = self.folder / "site" / "wp-content" / "mu-plugins" / f"{name}.php"
        file.write_text(f"<?php\n{code}", "utf-8")
        return file


def find_fixture() -> Path | None:
    """The folder of the scripts, or None where there is none."""
    return _FOLDER if (_FOLDER / "wordpress-up").is_file() else None


@contextmanager
def start_wordpress(posts: int = 50) -> Iterator[WordPressSite]:
    """A site of its own; everything it wrote is gone afterwards. The path is short: it holds Unix sockets."""
    with tempfile.TemporaryDirectory(prefix="wp-", dir="/tmp", ignore_cleanup_errors=True) as folder:
        up = [str(_FOLDER / "wordpress-up"), "--dir", folder, "--posts", str(posts)]
        try:
            done = subprocess.run(up, check=True, stdout=subprocess.PIPE, text=True)
            told = dict(line.split("=", 1) for line in shlex.split(done.stdout))
            yield WordPressSite(
                told["WP_URL"], told["WP_API"], told["WP_USER"], told["WP_APP_PASSWORD"], Path(folder)
            )
        finally:
            subprocess.run([str(_FOLDER / "wordpress-down"), "--dir", folder, "--purge"], check=False)
