"""Pressmark, saying when its window is seen: ``python -m tests.bench.start_child FOLDER``.

The program is imported before anything of Qt, as in a real start.
"""

import sys

from pressmark.app import main
from tests.bench.watching import make_watched

if __name__ == "__main__":
    make_watched()
    sys.exit(main(["--library", *sys.argv[1:]]))
