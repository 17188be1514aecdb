# Every verb of the project; `make` alone lists them.
# Needs Python 3.11 or newer and make. Everything else goes into .venv.
PYTHON ?= python3
# Paths stay relative, so that a checkout in a folder with spaces works.
VENV := .venv
RUN := $(VENV)/bin/python
# What is installed, in three steps, each on top of the one before: what the site needs; what every other verb and
# command needs; what make test-long needs.
SITE := $(VENV)/.site
READY := $(VENV)/.ready
VALIDATORS := $(VENV)/.validators

# Material and its fork print advertisements for other engines; they are not findings.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PYTHONUTF8 := 1
# Python keeps what it compiled, or each command would compile all it imports again; on some machines it is told not to.
export PYTHONDONTWRITEBYTECODE :=
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup site offline serve read check report test test-long bench fix schemas messages weigh look lock clean

help: ## list the verbs
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | while IFS='	' read -r verb what; do printf '  make %-9s %s\n' "$$verb" "$$what"; done

setup: $(READY) ## set up .venv for every verb but test-long (they do it themselves when needed)

site: $(if $(filter-out mkdocs,$(ENGINE)),$(READY),$(SITE)) ## check the seeds, write the pages and build the site into site/ (ENGINE=zensical: into site-zensical/)
	$(RUN) scripts/build.py $(if $(ENGINE),--engine $(ENGINE))

serve: $(SITE) ## show the site at http://127.0.0.1:8000/ and follow what you save
	$(RUN) scripts/serve.py

read: $(READY) ## read a source at the desk, its text beside its claims (make read SOURCE=my-source TEXT=paper.pdf)
	$(RUN) scripts/read.py $(SOURCE) $(if $(TEXT),--text "$(TEXT)")

offline: site ## pack the site into dist/site.zip, which opens from the disk
	$(RUN) scripts/offline.py

check: $(SITE) ## say what is wrong with the seeds and hand-written pages
	$(RUN) scripts/check.py $(if $(FORMAT),--format $(FORMAT))
	@$(if $(FORMAT),true,echo "Nothing is wrong.")

report: $(SITE) ## say what a branch changes, before and after (make report BASE=main)
	$(RUN) scripts/report_changes.py --base "$(or $(BASE),main)"

test: $(READY) ## style, types and tests, in a few minutes
	$(RUN) -m ruff check scripts macros tests .github/scripts
	$(RUN) -m ruff format --check scripts macros tests .github/scripts
	$(RUN) -m pytest -n auto --dist worksteal $(LONG)

test-long: $(VALIDATORS) ## the same, and what takes longer: many invented inputs and edits, other programs, a large search
	@$(MAKE) test LONG=--long

bench: $(READY) ## measure the build on invented corpora (make bench SIZES="1 4 10 42")
	$(RUN) -m tests.benchmarks.growth --sizes $(or $(SIZES),1 4 10)

fix: $(READY) ## put seeds and code into the house style
	$(RUN) scripts/format.py
	$(RUN) -m ruff check --fix scripts macros tests .github/scripts
	$(RUN) -m ruff format scripts macros tests .github/scripts
	$(RUN) -m tests.project.rooms

schemas: $(SITE) ## write seeds/schema/ anew from the model
	$(RUN) scripts/schemas.py

messages: $(READY) ## collect the words of the interface, and bring the catalogues of languages up to date
	$(RUN) scripts/messages.py

weigh: $(READY) site ## measure what a first visit costs, and write docs/development/weight.md (needs Chromium)
	$(RUN) -m tests.benchmarks.page_weight

look: $(READY) site ## measure how long pages are and where markers fall, and write docs/development/look.md (needs Chromium)
	$(RUN) -m tests.benchmarks.page_look

# requirements.lock has everything; the other two are parts of it, with the same versions.
RESOLVE := uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links -q pyproject.toml
lock: ## write the requirements*.lock for what pyproject.toml says (needs uv; newest versions: make lock UPGRADE=1)
	$(RESOLVE) --all-extras $(if $(UPGRADE),--upgrade) -o requirements.lock
	$(RESOLVE) --extra build --extra dev --extra engines -c requirements.lock --upgrade -o requirements-test.lock
	$(RESOLVE) --extra build -c requirements.lock --upgrade -o requirements-site.lock

clean: ## remove everything that can be made again
	rm -rf site site-mkdocs site-properdocs site-zensical dist .build .cache .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis scripts/*.egg-info build
	rm -rf docs/threats docs/actors docs/sources docs/claims docs/glossary docs/bibliography docs/findings docs/questions docs/timeline docs/places \
	  docs/figures docs/elsewhere docs/relations docs/data docs/c docs/editions docs/search docs/a-z docs/topics docs/lists docs/exercises docs/contributors docs/moved docs/e docs/fa/*/

# The locks are complete, so pip need not resolve them again; what is imported is compiled when it is.
INSTALL := $(RUN) -m pip install --quiet --no-deps --no-compile

$(SITE): $(VENV)/.locked pyproject.toml
	@# The checkout itself, as it lies here: the command microsite, and the theme under its name.
	$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.locked: requirements-site.lock
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "make: $(PYTHON) is older than Python 3.11; name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	"$(PYTHON)" -m venv --clear $(VENV) \
	  || { echo "make: this Python cannot make a virtual environment; on Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	$(INSTALL) --require-hashes -r requirements-site.lock
	@touch $@

$(READY): $(SITE) requirements-test.lock
	$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

$(VALIDATORS): $(READY) requirements.lock
	$(INSTALL) --require-hashes -r requirements.lock
	@touch $@
