"""The command line: the same library without a window. Qt is never imported here.

`main` reads the words (`complaints` says what is wrong with them), opens the family of the command (`offers`,
`sites`, `syncing`, `posts`, `articles`, `window`) and turns errors into a line and an exit code. `output` and
`layout` say things, `plain`, `markup` and `grid` set an article as plain text, `progress` says how far a sync
is.
"""

from pressmark.cli.main import run

__all__ = ["run"]
