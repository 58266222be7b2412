# `make check` builds the program and lints the samples; `make test` runs every test. Both install what is missing first.

SHELL := /bin/bash
SEGURLINT := .build/release/segurlint

.PHONY: check test build install format bench

# The samples hold faults on purpose: findings (0) and documents that cannot be decided (3) are what they are for.
check: build
	$(SEGURLINT) check --fail-on jamais Samples || test $$? -eq 3

test: install
	swift test

# Swift's libraries are linked in: the program starts in half the time, and runs where Swift is not installed.
build: install
	swift build -c release --static-swift-stdlib --product segurlint

install:
	scripts/install-packages

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

bench: build
	scripts/bench $(SEGURLINT)
