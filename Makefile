# Pressmark from a checkout: `make run` opens it, `make test` proves it. Everything they need they set up.
#
#   PYTHON=python3.12 make run     with another interpreter
#   make test ARGS="-k search"     some of the tests
#   make test JOBS=0 ARGS="--pdb"  in one process, to look around where one fails
#   make bench N=1000 PARTS="take" smaller, and in part

# Processes that the tests are divided among; 0 for none beside the one that says what failed.
JOBS ?= 2

# Programs that the tests start, hundreds of them, are compiled once.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check bench translations screenshots icons man package package-check clean

run:
	@packaging/setup run
	@case "$$(uname)$$DISPLAY$$WAYLAND_DISPLAY" in \
	Linux) exec .venv/bin/pressmark demo --screenshot build/pressmark.png ;; \
	*) exec .venv/bin/pressmark demo ;; esac

test:
	@packaging/setup test
	@.venv/bin/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder $(ARGS)

check:
	@packaging/setup test
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache
	@.venv/bin/python packaging/audit.py

bench:
	@packaging/setup test
	@.venv/bin/python -m tests.bench $(if $(N),--posts $(N)) $(PARTS)

translations:
	@packaging/setup test
	@.venv/bin/python packaging/translations

screenshots:
	@packaging/setup run
	@QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/screenshots.py $(ARGS)

icons:
	@packaging/setup run
	@.venv/bin/python packaging/make_icons.py

man:
	@packaging/setup run
	@.venv/bin/python packaging/make_man.py

package:
	@packaging/build

# Installs the package in a clean Debian and opens its window there; wants root, debootstrap and an X server.
package-check: package
	@packaging/check_deb dist/*.deb

clean:
	rm -rf .venv build dist desktop/pressmark.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage htmlcov
	find desktop resources tests -name __pycache__ -prune -exec rm -rf {} +
