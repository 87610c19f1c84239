# Démarche. Go and make are all that these need; what else a target wants is
# installed when that is possible, or named.

export CGO_ENABLED = 0
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)

.PHONY: run test soak bench dist web lint targets golden tone fuzz clean

run: ## opens the game
	go run -ldflags "-X main.version=$(VERSION)" ./cmd/demarche

test: ## all tests
	scripts/test

soak: ## the long tests too: many kills, many seeds
	DEMARCHE_SOAK=1 scripts/test -count=1 -timeout 4h

bench: ## speed
	go test -run '^$$' -bench . -benchmem ./internal/... ./scenarios/... ./game ./game/ui/... ./game/gametest

dist: ## the program for every target, into dist/
	scripts/dist $(VERSION)

web: ## the game as a page for browsers, into build/web
	scripts/web/build $(VERSION) build/web

lint: ## vet, staticcheck, gofumpt
	scripts/lint

targets: ## the same digests on every target
	scripts/targets

tone: ## learns anew how posts are read, after posts to learn from or a lexicon were changed
	go run ./scripts/tone

golden: ## writes the digests anew, after a scenario or playbook was changed
	DEMARCHE_UPDATE=1 go test -count=1 ./internal/golden

fuzz: ## each fuzz test for 30 seconds
	scripts/fuzz

clean:
	rm -rf build dist
