# `make demo` and `make test` work on a fresh Debian with Python 3.11 or later, git and make.

VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test bench faithful accuracy docs pictures fixtures chromium clean

demo: $(STAMP)
	$(BIN)/minutebook ingest fixtures/*.pdf fixtures/styles fixtures/tables --db demo.db
	@echo "In a browser: $(BIN)/minutebook browse demo.db, then http://127.0.0.1:8001/"

test: $(STAMP) chromium
	@command -v tesseract >/dev/null || [ "$$(id -u)" != 0 ] || { apt-get update -q && apt-get install -qy tesseract-ocr; } || \
		echo "tests of OCR will be skipped: tesseract-ocr cannot be installed"
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

# Scores the real papers against the hand-read gold; writes docs/accuracy.json where nothing fell.
accuracy: $(STAMP)
	rm -f accuracy.db
	$(BIN)/minutebook ingest ../shared/corpus --db accuracy.db
	$(BIN)/minutebook evaluate accuracy.db ../shared/gold --record docs/accuracy.json
	rm -f accuracy.db
	$(BIN)/minutebook ingest fixtures/styles --db accuracy.db
	$(BIN)/minutebook evaluate accuracy.db fixtures/styles/gold --record fixtures/styles/accuracy.json

# Speed and memory beside pdfplumber and PDFium, as ratios in one run; then runs over an archive.
bench: $(STAMP)
	$(BIN)/python bench/speed.py --out docs/benchmarks/speed.md
	$(BIN)/python bench/ocr.py --out docs/benchmarks/ocr.md
	$(BIN)/python bench/archive.py --out docs/benchmarks/archive.md
	$(BIN)/python bench/fetch.py

# Words and boxes of every real page beside pdfplumber's; fails where a bar is missed.
faithful: $(STAMP)
	$(BIN)/python bench/faithful.py --out docs/benchmarks/faithfulness.md

docs: $(STAMP)
	$(BIN)/python docs/make.py

# The screenshots in the docs, of the fixtures' database.
pictures: $(STAMP) chromium
	$(BIN)/python docs/pictures.py

# The tests in a browser need Debian's chromium; without it they are skipped and say so.
chromium:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && \
		{ apt-get install -qy --no-install-recommends chromium || \
		{ apt-get update -q && apt-get install -qy --no-install-recommends chromium; }; }; } || \
		echo "no chromium: the tests in a browser will be skipped"

fixtures: $(STAMP)
	$(BIN)/python fixtures/make.py
	rm -rf fixtures/generated
	$(BIN)/python fixtures/generate.py --count 60 --seed 7 --standard-fonts --out fixtures/generated

$(STAMP): setup.cfg pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "minutebook needs Python 3.11 or later; set PYTHON=…"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ [ "$$(id -u)" = 0 ] && apt-get update -q && apt-get install -qy python3-venv; } || \
		{ echo "install the system package python3-venv, then run make again"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(STAMP)

clean:
	rm -rf $(VENV) build *.egg-info demo.db accuracy.db
