# serve and site need Python 3.11 or newer; test also needs Node 20, and root where no Chromium is installed.
# Nothing is fetched again while constraints.txt, pyproject.toml and package-lock.json stay as they are.

export NO_MKDOCS_2_WARNING := 1
export GIT_PYTHON_REFRESH := quiet
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --constraint constraints.txt
APT := DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes
BROWSER_TESTS := tests/browser tests/analysis/test_report.py
FIND_BROWSER := command -v chromium || command -v chromium-browser || command -v google-chrome

.SILENT:

.PHONY: serve site disk test tools lint unit client browser course bench assets words german docs format clean

serve: .venv/site
	$(BIN)/mkdocs serve --livereload

site: .venv/site
	$(BIN)/mkdocs build --strict

# A copy to unpack on a disk: there an address must name a file, as a folder opens as a list of files.
disk: .venv/site
	$(BIN)/mkdocs build --strict --no-directory-urls --site-dir build/disk

# What runs on one core stands beside each other; the tests have all cores for themselves.
test: tools
	$(MAKE) --no-print-directory -j 3 lint client course
	$(MAKE) --no-print-directory unit browser

# Beside each other: what they wait for is mostly the network.
tools:
	$(MAKE) --no-print-directory -j 4 .venv/test node_modules/.installed build/chromium build/lrs/.installed

lint: .venv/test
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	$(BIN)/mypy --no-error-summary

client: node_modules/.installed
	npm run --silent check
	npm run --silent test

course: .venv/site
	$(BIN)/rehearse check --strict quizzes docs
	$(BIN)/mkdocs build --strict --site-dir build/site

# Once, and against the wheel: what is tested is what is published.
unit: .venv/test node_modules/.installed
	rm -rf build/wheel build/unpacked
	$(BIN)/hatchling build -t wheel -d build/wheel >build/wheel.log 2>&1
	$(PIP) --no-deps --no-index --target build/unpacked build/wheel/*.whl
	REHEARSE_UNDER_TEST=$(CURDIR)/build/unpacked PYTHONPATH=$(CURDIR)/build/unpacked $(BIN)/pytest -m "not browser" -n 2 --dist worksteal

# A third worker has something to do while the others wait for a page. What is collected is few files: collecting all
# costs each worker some seconds.
browser: .venv/test node_modules/.installed build/chromium build/lrs/.installed
	$(BIN)/pytest -m browser -n 3 --dist worksteal $(BROWSER_TESTS)

# Each prints a table; the figures in benchmarks/README.md are theirs.
bench: .venv/test
	for each in build check serve clicks analysis; do \
	  test ! -f benchmarks/$$each.py || { echo "== $$each"; $(BIN)/python benchmarks/$$each.py || exit 1; }; done

# The browser's bundle is committed, so that a site needs no Node; `make test` proves that it is current.
assets: node_modules/.installed
	npm run --silent build

# A new sentence gets its place in every catalogue, and what the package reads is compiled.
words: .venv/test
	$(BIN)/python scripts/catalogues.py

# The course with its first lesson in German, into build/german/site.
german: .venv/test
	$(BIN)/python scripts/german.py

docs: .venv/site
	$(BIN)/rehearse explain --markdown >docs/guides/checks.md
	$(BIN)/rehearse reference commands >docs/guides/reference-commands.md
	$(BIN)/rehearse reference yaml >docs/guides/reference-yaml.md

format: .venv/test
	$(BIN)/ruff check --quiet --fix .
	$(BIN)/ruff format --quiet .

clean:
	rm -rf .venv .cache build dist node_modules site .mypy_cache .pytest_cache .ruff_cache

.venv/site: pyproject.toml constraints.txt
	echo "Installing into .venv"
	$(PYTHON) -m venv .venv
	$(PIP) hatchling editables
	$(PIP) --no-build-isolation --editable ".[course]"
	$(BIN)/python -m compileall -q src # else each start compiles it anew where Python may write no bytecode
	touch $@

.venv/test: .venv/site
	$(PIP) --no-build-isolation --editable ".[analysis,anki,course,lsp,test]"
	mkdir -p build
	touch $@

# A record store of others, beside what it would hold back.
build/lrs/.installed: tests/browser/ralph.txt
	echo "Installing into build/lrs"
	$(PYTHON) -m venv build/lrs
	build/lrs/bin/python -m pip install --quiet --requirement $<
	touch $@

node_modules/.installed: package-lock.json
	echo "Installing into node_modules"
	npm ci --silent --no-audit --no-fund
	touch $@

# Debian's Chromium, and its shell without windows, which does most tests in a quarter of the time. One of them will do.
build/chromium:
	mkdir -p build
	{ command -v chromium-headless-shell && { $(FIND_BROWSER); } || { apt-get -qq update && \
	  { $(APT) chromium chromium-headless-shell || $(APT) chromium; }; }; } >build/apt.log 2>&1 || true
	{ $(FIND_BROWSER) || { echo "no browser found; build/apt.log says why none was installed" >&2; exit 1; }; } >$@
