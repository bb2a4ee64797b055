"""Where the built program begins: PyInstaller starts a file, not a function."""

import sys

from pressmark.app import main

sys.exit(main())
