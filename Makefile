# musubi: `make site` builds the tool and the site, `make test` proves it. Everything needed is installed on the way.

SWIFT ?= swift
PYTHON ?= python3
DATE ?=
SITE_FLAGS ?=
BIN := .build/release/musubi
FOLDING := Sources/MusubiRegister/Search/FoldingTable
DEBIAN_PACKAGES := libcmark-dev libzip-dev libexpat1-dev libxlsxwriter-dev libcurl4-openssl-dev pkg-config
BROWSER_TESTS := Tests/BrowserTests
BROWSER_LOOKS := $(patsubst %,$(BROWSER_TESTS)/test_%.py,axe figures html paper print)
BROWSER_PACKAGES := fonts-ipafont-gothic poppler-utils python3-venv \
  $(if $(shell command -v java 2>/dev/null),,default-jre-headless)
# Without windows that nobody sees Chromium takes a third of the work; where there is no such package, the whole will do.
# Worked out only when it is needed.
BROWSER = $(if $(shell command -v chromium-headless-shell 2>/dev/null),,$(if $(shell \
  apt-cache show chromium-headless-shell 2>/dev/null),chromium-headless-shell,$(if $(shell command -v chromium 2>/dev/null),,chromium)))
SETUP_BROWSER = @sh .ci/setup $(BROWSER_PACKAGES) $(BROWSER) \
  || { command -v chromium >/dev/null && sh .ci/setup $(BROWSER_PACKAGES); }
OFFICE_TESTS := Tests/OfficeTests
DATA_TESTS := Tests/DataTests
# Worked out only when it is needed: which of the two packages a Debian has depends on its age.
OFFICE_PACKAGES = $(if $(shell command -v soffice 2>/dev/null),,$(if \
  $(shell apt-cache show libreoffice-calc-nogui 2>/dev/null),libreoffice-calc-nogui,libreoffice-calc))
VENV := .build/venv

.PHONY: help site tool check test browser-tests browser-looks browser-acts office-tests data-tests lint format docs sample folding bench serve clean setup conformance

help: ## Show this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: tool ## Build the tool, then the site from content/ and templates/ into site/
	$(BIN) build $(if $(DATE),--date $(DATE)) $(SITE_FLAGS)

tool: setup ## Build the tool alone (.build/release/musubi)
	$(SWIFT) build -c release --static-swift-stdlib --product musubi

check: tool ## Look for every fault in content/ and templates/; write nothing
	$(BIN) check $(if $(DATE),--date $(DATE))

test: setup lint conformance ## Run every check and test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest
	@# What is to be installed is, before two parts ask for it at once.
	$(SETUP_BROWSER)
	@sh .ci/setup $(OFFICE_PACKAGES)
	@# Two at a time, each telling what it has to say when it is done; the browser's take longest and so are two.
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target browser-looks office-tests browser-acts data-tests

browser-tests: browser-looks browser-acts ## Look at every kind of page in a real browser; a part of `make test`

# The one looks at pages as they stand, the other does what readers do.
browser-looks: BROWSER_FILES = $(BROWSER_LOOKS)
browser-acts: BROWSER_FILES = $(filter-out $(BROWSER_LOOKS),$(wildcard $(BROWSER_TESTS)/test_*.py))
browser-looks browser-acts: setup $(VENV)/made
	$(SETUP_BROWSER)
	$(SWIFT) build --product musubi
	$(VENV)/bin/python -m pytest -c $(BROWSER_TESTS)/pytest.ini $(BROWSER_FILES) $(PYTEST_FLAGS)

office-tests: setup $(VENV)/made ## Send in what offices send: broken, odd and hostile files; a part of `make test`
	@sh .ci/setup $(OFFICE_PACKAGES)
	$(SWIFT) build --product musubi
	$(VENV)/bin/python -m pytest -c $(OFFICE_TESTS)/pytest.ini $(OFFICE_TESTS) $(PYTEST_FLAGS)

data-tests: setup $(VENV)/made ## Read the open data as their readers would, offline; a part of `make test`
	$(SWIFT) build --product musubi
	$(VENV)/bin/python -m pytest -c $(DATA_TESTS)/pytest.ini $(DATA_TESTS) $(PYTEST_FLAGS)

# Made anew when the requirements change. What cannot be had fails the run: a test that is skipped proves nothing.
$(VENV)/made: $(BROWSER_TESTS)/requirements.txt
	$(SETUP_BROWSER)
	@rm -rf $(VENV) && mkdir -p $(dir $(VENV))
	@$(PYTHON) -m venv $(VENV) || { echo "The browser, office and data tests need Python 3.11 or later with its venv module: $(PYTHON)" >&2; exit 1; }
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $< \
	  || { echo "The browser, office and data tests need the Python packages of $<, and pip could not install them." >&2; exit 1; }
	@touch $@

lint: ## Check the form of the Swift sources
	$(SWIFT) format lint --strict --recursive --configuration .swift-format Package.swift Sources Tests

format: ## Put the Swift sources in form
	$(SWIFT) format --in-place --recursive --configuration .swift-format Package.swift Sources Tests

docs: ## Write the generated pages of docs/ anew
	@# A run that records fails on purpose, so that no test can bless itself.
	-RECORD=1 $(SWIFT) test --disable-xctest --filter GeneratedDocumentation

sample: ## Write the sample register and press releases anew
	$(SWIFT) run -c release musubi-sample register > content/register/agreements.csv.new
	mv content/register/agreements.csv.new content/register/agreements.csv
	$(SWIFT) run -c release musubi-sample press > content/press.csv.new
	mv content/press.csv.new content/press.csv

folding: ## Make the table of variant kanji anew, from two packages of PyPI
	@work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT && $(PYTHON) -m venv "$$work/venv" \
	  && "$$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
	    jntajis-python==0.1.0 opencc-python-reimplemented==0.1.7 \
	  && "$$work/venv/bin/python" $(FOLDING).py > "$$work/table" && cp "$$work/table" $(FOLDING).swift

bench: tool $(VENV)/made ## Measure the build beside the disk, the pages beside a naive one, the reading of files
	Benchmarks/run $(BENCH_FLAGS)
	$(VENV)/bin/python Benchmarks/browser.py $(BENCH_FLAGS)
	$(VENV)/bin/python Benchmarks/office.py

serve: site ## Show the site on this machine only, at http://127.0.0.1:8000/
	$(PYTHON) -m http.server --bind 127.0.0.1 --directory site 8000

clean: ## Remove what was built; the site stays
	rm -rf .build

# The CommonMark examples are not ours: they are fetched for the test and never committed.
conformance:
	@sh Tests/fetch-commonmark.sh $(PYTHON)

setup:
	@sh .ci/setup $(DEBIAN_PACKAGES)
