# Two commands for a fresh machine: `make demo` and `make test`. Both set up what is missing.
PREFIX ?= /usr/local
SWIFT ?= swift
# An import that the manifest does not list fails the build whatever the build order.
FLAGS = --explicit-target-dependency-import-check error
RELEASE = .build-release
WORLDS ?= 100

.PHONY: setup build run demo test lint docs bench peers study torture fuzz pictures install uninstall

setup:  ## what a build needs: Swift 6.2, libedit, sqlite3, libxlsxwriter, libzip, libexpat
	@bash .ci/setup

build: setup  ## a debug build
	$(SWIFT) build $(FLAGS)

run: build  ## the conversation, with your own store
	@.build/debug/onramp

demo: setup  ## a fictional company, loaded and asked for its ramp times
	$(SWIFT) build $(FLAGS) --product onramp
	@bash Examples/demo .build/debug/onramp

test: setup  ## every test
	$(SWIFT) build $(FLAGS) --build-tests
	$(SWIFT) test --skip-build

lint:  ## the formatter's opinion
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

docs: setup  ## reference documentation of the library as a static site in .build-docs
	@bash .ci/docs

# PEERS takes options for the second table, such as `PEERS="--only ramp,deals --runs 3"`.
bench: $(RELEASE)/release/onramp peers  ## timings as tables: of what people wait for, and beside other programs where they are installed
	$(SWIFT) run -c release --static-swift-stdlib --package-path Tests/Benchmarks --scratch-path .build-bench bench $(RELEASE)/release/onramp

peers: $(RELEASE)/release/onramp  ## the second of these tables alone
	for floor in floor sqlite-floor; do \
	  $(SWIFT) build -c release --static-swift-stdlib --package-path Tests/Benchmarks --scratch-path .build-bench --product $$floor || exit 1; done
	@command -v python3 > /dev/null || { echo "peers: skipped: there is no python3"; exit 0; }; \
	  python3 Tests/Benchmarks/Peers/peers.py $(RELEASE)/release/onramp --floor .build-bench/release $(PEERS)

study:  ## how well weak modules are found in made-up companies (WORLDS of each kind), and sentences read
	@$(SWIFT) run -c release --package-path Tests/Study --scratch-path .build-study study --worlds $(WORLDS)
	@echo; echo "How well sentences are read, those of Tests/Utterances:"; echo
	@$(SWIFT) build $(FLAGS) --build-tests > /dev/null
	@STUDY=1 $(SWIFT) test --skip-build --filter UtteranceFigures | grep '^|'

torture: setup  ## power cuts, kill -9, failing and full disks, printed as a table
	$(SWIFT) build $(FLAGS) --product onramp
	@command -v python3 > /dev/null || { echo "torture: skipped: there is no python3"; exit 0; }; \
	  python3 Tests/Torture/torture.py .build/debug/onramp

fuzz: setup  ## a million inputs and more for every reader of files and sentences: crashes, hangs, nonsense
	@$(SWIFT) run -c release -Xswiftc -enable-testing --package-path Tests/Fuzz --scratch-path .build-fuzz fuzz $(FUZZ)

pictures: setup  ## every report drawn by a browser at three sizes, light and dark, and checked for overlaps
	$(SWIFT) build $(FLAGS) --product onramp
	@command -v python3 > /dev/null || { echo "pictures: skipped: there is no python3"; exit 0; }; \
	  python3 Tests/Pictures/pictures.py .build/debug/onramp .build-pictures && python3 Tests/Pictures/workbook.py .build/debug/onramp

# The Swift library is linked in, so that the binary starts faster and runs where Swift is not installed.
$(RELEASE)/release/onramp: $(shell find Sources -name '*.swift' -o -name '*.c' -o -name '*.h') Package.swift | setup
	$(SWIFT) build -c release --static-swift-stdlib --product onramp --scratch-path $(RELEASE)
	@touch $@

install: $(RELEASE)/release/onramp  ## program, curricula, shell completions and man page below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/onramp/curricula $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $< $(DESTDIR)$(PREFIX)/bin/onramp
	strip $(DESTDIR)$(PREFIX)/bin/onramp
	install -m 644 curricula/*.yaml $(DESTDIR)$(PREFIX)/share/onramp/curricula
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$< --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/onramp
	$< --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_onramp
	$< --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/onramp.fish
	$< --generate-manual > $(DESTDIR)$(PREFIX)/share/man/man1/onramp.1

uninstall:  ## takes away what install put there
	rm -rf $(DESTDIR)$(PREFIX)/bin/onramp $(DESTDIR)$(PREFIX)/share/onramp $(DESTDIR)$(PREFIX)/share/man/man1/onramp.1
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/onramp $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_onramp
	rm -f $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/onramp.fish
