# Everything here works with Go, gcc, git and make alone.

# The same results, to the last bit, on every amd64 machine.
export GOAMD64 = v1

OUT ?= out
BIN ?= ./ripple
FUZZTIME ?= 10s
BENCH ?= .

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK = golang.org/x/vuln/cmd/govulncheck@v1.3.0
GALLERY = scenarios/gallery

.DEFAULT_GOAL = help
.PHONY: help build test race lint fuzz bench speed exact published pgo callgrind golden reference demo check tidy vuln gallery

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1@\2/p' Makefile | awk -F@ '{ printf "%-18s%s\n", $$1, $$2 }'

build: ## build ./ripple
	@go build -o $(BIN) ./cmd/ripple

demo: build ## compare two ways to run motor claims and write the report
	@mkdir -p $(OUT)
	@$(BIN) compare $(GALLERY)/claims.toml $(GALLERY)/claims.fast-track.toml --gate off -o $(OUT)/fast-track.html
	@echo
	@echo "Now open $(OUT)/fast-track.html in a browser."

test: ## run all tests, count those that were skipped, and say why
	@go run ./benchmarks/testrun ./...

race: ## run all tests under the race detector
	@go run ./benchmarks/testrun -race ./...

lint: ## gofmt, go vet, staticcheck
	@unformatted=$$(gofmt -l .); if [ -n "$$unformatted" ]; then echo "run gofmt -w on:"; echo "$$unformatted"; exit 1; fi
	@go vet ./...
	@go run $(STATICCHECK) ./...

# A target whose time ends in the middle of an input fails with nothing but
# "context deadline exceeded" and no input to show: that is no finding.
fuzz: ## run every fuzz target for FUZZTIME (10s)
	@mkdir -p $(OUT)
	@for found in $$(grep -ro --include='*_test.go' '^func Fuzz[A-Za-z0-9]*' . | sed 's/func //'); do \
		file=$${found%%:*}; target=$${found##*:}; \
		echo "$$target"; \
		go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x "$$(dirname "$$file")" >$(OUT)/fuzz.txt 2>&1; code=$$?; \
		tail -3 $(OUT)/fuzz.txt; \
		[ $$code = 0 ] || { grep -q 'context deadline exceeded' $(OUT)/fuzz.txt && ! grep -q 'Failing input' $(OUT)/fuzz.txt; } || { cat $(OUT)/fuzz.txt; exit 1; }; \
	done

bench: ## run the Go benchmarks
	@go test -run '^$$' -bench '$(BENCH)' -benchmem ./...

speed: ## measure the engine beside hand-written programs, and its memory
	@mkdir -p $(OUT)
	@go build -o $(OUT)/speed ./benchmarks/speed && $(OUT)/speed && $(OUT)/speed memory

exact: ## simulate what queueing theory knows, for three minutes, and write benchmarks/exact/RESULTS.md
	@mkdir -p $(OUT)
	@go run ./benchmarks/exact >$(OUT)/exact.md && cp $(OUT)/exact.md benchmarks/exact/RESULTS.md

published: ## simulate published models, for a minute, and write benchmarks/published/RESULTS.md
	@mkdir -p $(OUT)
	@go run ./benchmarks/published >$(OUT)/published.md && cp $(OUT)/published.md benchmarks/published/RESULTS.md

pgo: ## make the profile anew by which the compiler puts hot calls in line
	@go run -pgo=off ./benchmarks/speed profile benchmarks/speed/default.pgo
	@cp benchmarks/speed/default.pgo cmd/ripple/default.pgo

callgrind: ## count instructions a customer, compare with what is committed (needs valgrind)
	@benchmarks/callgrind.sh compare

golden: ## write the golden files anew: look at git diff afterwards
	@go test $$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -n 1 dirname | sort -u) -update

reference: ## write the page of the language and the schemas for editors anew
	@go test ./scenarios/language -run TestReference -update >/dev/null
	@echo "Now look at git diff scenarios/language."

check: tidy lint vuln test gallery ## the whole gate
	@echo "All is well."

tidy:
	@go mod tidy -diff

# The findings are an error; that the list of vulnerabilities cannot be had is not.
vuln:
	@mkdir -p $(OUT)
	@if go run $(GOVULNCHECK) ./... >$(OUT)/vuln.txt 2>&1; then echo "No known vulnerabilities."; \
	elif grep -q '^Vulnerability #' $(OUT)/vuln.txt; then cat $(OUT)/vuln.txt; exit 1; \
	else echo "Skipped the search for known vulnerabilities: their list cannot be reached."; fi

gallery: build
	@for file in $$(grep -L '^library' $(GALLERY)/*.toml); do \
		base=$$(grep -q '^change ' "$$file" && sed -n 's/^base *= *"\(.*\)".*/\1/p' "$$file"); \
		$(BIN) check $${base:+"$(GALLERY)/$$base"} "$$file" >/dev/null || exit 1; \
	done
	@echo "Every scenario of the gallery can be read."
