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
