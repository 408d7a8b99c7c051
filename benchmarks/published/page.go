package main

import (
	"fmt"
	"maps"
	"math"
	"runtime"
	"slices"
	"strings"
)

// page is the page of results: how they were made, the table, the flukes, and how
// long a run of the purchases takes.
func page(found []result, seconds, purchases float64) string {
	var b strings.Builder
	fmt.Fprintf(&b, `# Published models

Written by `+"`make published`"+` in %.0f CPU-seconds (%s, %s/%s). Values are with their standard errors;
where a source gives none, the spread of our own runs stands in. *Again* is what an independent
program for the same model finds, or theory. *Off by* is the distance of our value in standard errors
of the difference; the target fails beyond %d.

| Model | Figure | Published by | Published | Again | Here | Runs | Off by: published | again |
|---|---|---|--:|--:|--:|--:|--:|--:|
`, seconds, runtime.Version(), runtime.GOOS, runtime.GOARCH, limit)
	flukes := map[string][]string{} // by reason
	for i := range found {
		r := &found[i]
		mark := ""
		if r.fluke != "" {
			flukes[r.fluke] = append(flukes[r.fluke], r.model.title+", "+r.what)
			mark = " *"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %d | %s%s | %s |\n", r.model.title, r.what, r.model.from, r.value(r.published), r.value(r.again),
			shown(r.ours), r.runs, off(r.apart(r.published)), mark, off(r.apart(r.again)))
	}
	if len(flukes) > 0 {
		fmt.Fprint(&b, "\n\\* Published values that are not compared with, and why:\n\n")
	}
	for _, why := range slices.Sorted(maps.Keys(flukes)) {
		fmt.Fprintf(&b, "- %s: %s.\n", strings.Join(flukes[why], "; "), why)
	}
	fmt.Fprintf(&b, "\nOne run of Purchase to pay, 10 000 purchases on one processor, takes %.3f CPU-seconds.\n", purchases)
	return b.String()
}

// value is a value with its standard error, empty if there is none.
func (r *result) value(v *value) string {
	if v == nil {
		return ""
	}
	return shown(v.estimate(r.ours, r.runs))
}

func off(apart float64) string {
	if math.IsNaN(apart) {
		return ""
	}
	return fmt.Sprintf("%+.1f", apart)
}
