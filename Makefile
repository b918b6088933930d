# Two commands on a fresh machine: make demo, make test.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
# Folder with dated clean texts (*.jsonl: name, date, text) for the longer tests.
export DOCLINT_CORPUS ?= $(wildcard ../shared/corpus)

.PHONY: demo test test-slow test-system test-portable lint docs accuracy bench bench-quick bench-system bench-facts bench-encodings startup wheel clean

demo: $(VENV)/.installed
	$(BIN)/python samples/demo.py

test: lint
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term:skip-covered --cov-fail-under=95 -m "not slow"

test-slow: $(VENV)/.developing
	$(BIN)/python -m pytest -n 2 -m slow

# System packages that only tests need; without them those tests are skipped.
test-system:
	apt-get update -q && apt-get install -q -y --no-install-recommends zsh fish \
	  chromium fonts-noto-cjk libreoffice-writer-nogui poppler-utils

# The suite where hyperscan is not installed.
test-portable: .venv-portable/.developing
	.venv-portable/bin/python -m pytest -n 2 -m "not slow"

lint: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/doclint check docs README.md README.zh-CN.md CONTRIBUTING.md CHANGELOG.md samples/clean

docs: $(VENV)/.developing
	$(BIN)/python docs/generate.py

# Start-up against a bare Python.
startup: $(VENV)/.developing
	$(BIN)/python benchmarks/startup.py

# Recall and precision on labelled drafts, beside the findings on clean text.
accuracy: $(VENV)/.developing
	$(BIN)/python benchmarks/accuracy.py

# Speed beside other tools, in an environment of its own: docs/speed.md and its chart.
bench: .venv-bench/.installed
	.venv-bench/bin/python benchmarks/bench.py

# The same on 10 MB with few rounds; writes into .bench/.
bench-quick: .venv-bench/.installed
	.venv-bench/bin/python benchmarks/bench.py --quick

# ripgrep for make bench; without it that tool is left out.
bench-system:
	apt-get update -q && apt-get install -q -y --no-install-recommends ripgrep

# All facts against dated texts, and the era test: which years betray themselves.
bench-facts: $(VENV)/.developing
	$(BIN)/python benchmarks/facts.py

# Which encodings are read right; the table goes into docs/encodings.md.
bench-encodings: $(VENV)/.developing
	$(BIN)/python benchmarks/encodings.py --write

wheel: $(VENV)/.developing
	$(BIN)/python -m build --wheel --outdir dist .

clean:
	rm -rf $(VENV) .venv-portable .venv-bench .bench dist build .coverage .mypy_cache .ruff_cache .pytest_cache

$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "doclint needs Python 3.11 or newer; say which one: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "This Python cannot make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv"; \
	    rm -rf $(VENV); exit 1; }
	# A pip of before 2025 writes a start script that imports re: a tenth of a start.
	$(BIN)/python -m pip install -q --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(VENV)/.developing: $(VENV)/.installed requirements-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
	@touch $@

.venv-portable/.developing: pyproject.toml requirements-dev.txt
	$(PYTHON) -m venv .venv-portable
	.venv-portable/bin/python -m pip install -q --disable-pip-version-check --no-deps -e .
	.venv-portable/bin/python -m pip install -q --disable-pip-version-check jieba opencc pathspec regex -r requirements-dev.txt
	@touch $@

# Wheels, as a user has them, with console scripts made by a current pip.
.venv-bench/.installed: pyproject.toml requirements-bench.txt $(shell find linter rules benchmarks/empty -type f -not -name '*.pyc')
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install -q --disable-pip-version-check --upgrade pip
	.venv-bench/bin/python -m pip uninstall -q -y setuptools
	.venv-bench/bin/python -m pip install -q --disable-pip-version-check -r requirements-bench.txt . ./benchmarks/empty
	.venv-bench/bin/python -m pip install -q --disable-pip-version-check --force-reinstall --no-deps . ./benchmarks/empty
	@touch $@
