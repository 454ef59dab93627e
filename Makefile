# `make demo` and `make test` work on a fresh Debian with Python 3.11 or later, git and make.

VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
# What each target installs: the demo only what it runs, the tests all extras.
RUN := $(VENV)/.run
STAMP := $(VENV)/.installed
TRAIN := $(VENV)/.train

.PHONY: adversarial pythons demo test bench hostile faithful accuracy unseen docs pictures fixtures chromium clean constraints

demo: $(RUN)
	@echo "Reading the papers in fixtures into demo.db …"
	$(BIN)/minutebook ingest fixtures/*.pdf fixtures/styles fixtures/tables --db demo.db
	@echo "One decision of them, with its evidence:"
	@$(BIN)/sqlite-utils demo.db "SELECT text AS decision, citation, 'http://127.0.0.1:8001/demo/-/evidence/' || evidence AS page \
		FROM decisions WHERE council LIKE 'Moorhaven%' ORDER BY evidence LIMIT 1" --no-headers --fmt plain | sed 's/   */\n  /g'
	@echo "Browse it: $(BIN)/minutebook browse demo.db"
	@echo "Then open http://127.0.0.1:8001/ in a browser."

# Two workers take a file of tests at a time; WORKERS=0 runs all in one process. The databases of the fixtures and of the real
# papers are made once.
WORKERS ?= 2
test: $(STAMP) chromium
	@command -v tesseract >/dev/null || [ "$$(id -u)" != 0 ] || { apt-get update -q && apt-get install -qy tesseract-ocr; } || \
		echo "tests of OCR will be skipped: tesseract-ocr cannot be installed"
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

# Scores the real papers against the hand-read gold; writes docs/accuracy.json where nothing fell.
accuracy: $(STAMP)
	rm -f accuracy.db
	$(BIN)/minutebook ingest ../shared/corpus --db accuracy.db
	$(BIN)/minutebook evaluate accuracy.db ../shared/gold --record docs/accuracy.json
	rm -f accuracy.db
	$(BIN)/minutebook ingest fixtures/styles --db accuracy.db
	$(BIN)/minutebook evaluate accuracy.db fixtures/styles/gold --record fixtures/styles/accuracy.json

# Scores papers of bodies that every learned number was fitted without, and writes the record. With SILVER=FOLDER ARCHIVE=FOLDER
# also fetched papers against what their councils' systems say (`minutebook gold from-published`): printed, never recorded.
FOLDS ?= /tmp/minutebook-folds
GENERATED ?= 1900
unseen: $(TRAIN)
	$(BIN)/python bench/learn_outline.py --shared ../shared --generated $(GENERATED) --folds $(FOLDS) --only-folds
	$(BIN)/python bench/learn_papers.py --shared ../shared --generated $(GENERATED) --folds $(FOLDS) --only-folds
	$(BIN)/python bench/decisions.py --shared ../shared --folds $(FOLDS) --only-folds
	$(BIN)/python bench/unseen.py --shared ../shared --folds $(FOLDS) --out $(FOLDS)/unseen.db --record docs/unseen.json
	$(if $(SILVER),$(BIN)/python bench/unseen.py --folds $(FOLDS) --silver $(SILVER) --archive $(ARCHIVE) --out $(FOLDS)/silver.db)
	$(if $(SILVER),$(BIN)/minutebook evaluate $(FOLDS)/silver.db $(SILVER) --by council)
	$(BIN)/python docs/make.py

# Speed and memory beside pdfplumber and PDFium, as ratios in one run; then runs over an archive.
bench: $(STAMP)
	$(BIN)/python bench/speed.py --out docs/benchmarks/speed.md
	$(BIN)/python bench/ocr.py --out docs/benchmarks/ocr.md
	$(BIN)/python bench/archive.py --out docs/benchmarks/archive.md
	$(BIN)/python bench/nation.py --out docs/benchmarks/nation.md
	$(BIN)/python bench/fetch.py

# What a kilobyte costs in long papers that repeat a few words, beside short ones; fails where one costs over twice as much.
adversarial: $(STAMP)
	$(BIN)/python bench/adversarial.py

# Every hostile PDF of the manifest, 500 damaged ones from a seed, and 20 kills in a row.
SEED ?= 1
hostile: $(STAMP)
	HOSTILE=all $(BIN)/python -m pytest -q tests/test_hostile.py
	$(BIN)/python bench/fuzz.py --seed $(SEED)
	$(BIN)/python bench/archive.py --only kill

# The wheel and the sdist, installed with all they need and used, in each of Python 3.11 to 3.13 that is to be had.
pythons: $(STAMP)
	$(BIN)/python bench/pythons.py

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

# The versions that everything is tested with: the newest that setup.cfg allows, in an environment of their own.
constraints:
	$(PYTHON) -m venv $(VENV)-constraints
	$(VENV)-constraints/bin/python -m pip install --quiet --disable-pip-version-check '.[test]'
	$(VENV)-constraints/bin/python -m pip freeze --disable-pip-version-check --exclude minutebook > constraints.txt
	rm -rf $(VENV)-constraints

fixtures: $(STAMP)
	$(BIN)/python fixtures/make.py
	rm -rf fixtures/generated
	$(BIN)/python fixtures/generate.py --count 60 --seed 7 --standard-fonts --out fixtures/generated

$(RUN): setup.cfg pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "minutebook needs Python 3.11 or later; set PYTHON=…"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ [ "$$(id -u)" = 0 ] && apt-get update -q && apt-get install -qy python3-venv; } || \
		{ echo "install the system package python3-venv, then run make again"; exit 1; }
	@echo "Installing minutebook and what it runs on into $(VENV) (about 80 packages, a minute or two) …"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --constraint constraints.txt --editable .
	@touch $(RUN)

$(STAMP): $(RUN)
	@echo "Installing what the tests need into $(VENV) …"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	@touch $(STAMP)

# What fits the models.
$(TRAIN): $(STAMP)
	@echo "Installing what fits the models into $(VENV) …"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[train]'
	@touch $(TRAIN)

clean:
	rm -rf $(VENV) build dist *.egg-info demo.db accuracy.db
