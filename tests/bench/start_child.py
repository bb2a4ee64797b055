"""Pressmark, saying when its window is seen: ``python -m tests.bench.start_child FOLDER``.

The program is imported before anything of Qt, as in a real start, and Qt does not look into what is imported
after it.
"""

import sys

from pressmark.app import main
from pressmark.ui.imports import spare_imports
from tests.bench.watching import make_watched

if __name__ == "__main__":
    spare_imports()
    make_watched()
    sys.exit(main(["--library", *sys.argv[1:]]))
