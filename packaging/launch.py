"""Where the built program begins: PyInstaller starts a file, not a function.

It begins twice: a long sync has a second process of it clean articles (`pressmark.article.serving`).
"""

import sys

from pressmark.article.serving import SERVE_WORD
from pressmark.article.serving import main as serve

if sys.argv[1:] == [SERVE_WORD]:
    serve()
    sys.exit()

from pressmark.app import main

sys.exit(main())
