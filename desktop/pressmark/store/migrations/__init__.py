"""The history of the library's tables: one file a step, run in order by ``playhouse.migrations``.

A step that a release has shipped is never changed; a new one is added, with a test on a library of the step
before.
"""
