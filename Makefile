# What one does with this repository; `make help` lists it.

# `dev` is up soonest from a clean clone: about half the compile time of `release`, and the tests
# use the same artefacts. What must be quick in it (hashing, pictures) is optimised in Cargo.toml.
PROFILE ?= dev
# More arguments for `maintainuk serve`, for example `make run ARGS="--help"`.
ARGS ?=

WEB_SOURCES := $(shell find web/src web/public web/scripts web/index.html -type f 2>/dev/null) \
	$(wildcard web/*.ts web/*.json)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup tools run release test e2e bench fmt audit clean-data

help: ## List what there is
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sort \
		| awk -F ':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

run: setup ## Start everything with demo data, on a private PostgreSQL in .data
	@scripts/say "Building the server (the first time takes some minutes)"
	cargo build --locked --profile $(PROFILE) -p maintainuk
	@scripts/say "Starting MaintainUK; Ctrl-C stops it"
	cargo run --quiet --locked --profile $(PROFILE) -p maintainuk -- serve --demo $(ARGS)

release: setup ## Build the one binary to deploy: target/release/maintainuk
	@scripts/say "Building the release"
	cargo build --locked --release -p maintainuk

test: setup ## Run every check and test; what CI runs
	scripts/test.sh

e2e: setup ## Run the browser tests alone
	scripts/e2e.sh

bench: setup ## Measure the release build under load
	scripts/bench.sh

fmt: web/node_modules/.stamp ## Format Rust and web code
	cargo fmt --all
	cd web && npx --no-install biome check --write

audit: ## Check licences and banned or vulnerable crates with cargo-deny
	scripts/audit.sh

clean-data: ## Remove the demo's database and files
	scripts/clean-data.sh

setup: tools node_modules/.stamp web/dist/index.html ## Fetch what is needed and build the web app

tools:
	@scripts/check-tools.sh

node_modules/.stamp: package.json package-lock.json .npmrc | tools
	@scripts/say "Fetching PostgreSQL"
	npm ci
	@mkdir -p node_modules && touch $@

web/node_modules/.stamp: web/package.json web/package-lock.json | tools
	@scripts/say "Fetching the web app's packages"
	cd web && npm ci
	@touch $@

web/dist/index.html: web/node_modules/.stamp $(WEB_SOURCES)
	@scripts/say "Building the web app"
	cd web && npm run build
