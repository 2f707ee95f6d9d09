# Two commands set up everything: `make demo` to try it, `make test` to check it. Both are safe to repeat.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo run test check bench pins

help:  ## list what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .venv/run  ## try it on this machine: phones in a web page, no network, no token
	@$(BIN)/betang demo

run: .venv/run  ## run it against Telegram with the token in .env
	@$(BIN)/betang migrate
	@$(BIN)/betang run

test: .venv/test  ## run every test (installs Chromium from Debian when there is none and it may)
	@.ci/browser
	@$(BIN)/python -m pytest -n 2

check: .venv/test  ## style, types, imports and the rules of the house
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: .venv/test  ## measure turns, start-up, memory, readings, expressions, exports, rounds and the country on this machine
	@for part in turns drafts start readings expressions exports rounds nation lists; do $(BIN)/python -m tests.bench $$part; done

pins: .venv/test  ## compile the pinned requirements anew from pyproject.toml (names, versions and hashes, no addresses)
	@$(BIN)/pip install -q uv
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate --extra build pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate --all-extras -c requirements.txt pyproject.toml -o requirements-test.txt

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Betang needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	@echo "[1/3] making a virtual environment in .venv"
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements.txt pyproject.toml
	@echo "[2/3] installing what Betang needs (once; about a minute)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@echo "[3/3] ready"
	@touch $@

.venv/test: .venv/run requirements-test.txt
	@echo "[+] installing what the tests need (once)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@
