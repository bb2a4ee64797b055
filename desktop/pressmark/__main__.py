"""``python -m pressmark``."""

import sys

from pressmark.app import main

if __name__ == "__main__":
    sys.exit(main())
