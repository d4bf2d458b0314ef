PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# articles as JSONL, plain or gzipped, for the benchmarks of cleaning and reading
CORPUS ?= ../shared/corpus/articles-3000.jsonl.gz

.PHONY: setup demo serve test lint quality bench lock clean

setup: $(READY)

# the hashes make an altered package fail here, not at run time; the lock is whole, so nothing is resolved again
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("rasd needs Python 3.11 or newer: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)

demo: setup
	$(BIN)/rasd demo

serve: setup
	$(BIN)/rasd serve

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest

quality: setup
	$(BIN)/python -m bench.quality

bench: setup
	$(BIN)/python -m bench.clean $(CORPUS)
	$(BIN)/python -m bench.read
	$(BIN)/python -m bench.fold 60000
	$(BIN)/python -m bench.stage

lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv .rasd
