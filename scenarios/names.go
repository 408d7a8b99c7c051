package scenarios

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// Limits on how much of a kind there can be.
const (
	mostSegments = 255
	mostClasses  = 32_767
	mostThings   = 5_000
	mostTouches  = 64
)

// checkNames refuses names that could not be told apart where values and routes
// use them.
func (b *binder) checkNames() {
	type owner struct {
		kind string
		at   tree.Pos
	}
	seen := map[string]owner{}
	for _, n := range []*names{&b.segments, &b.journeys, &b.teams, &b.steps} {
		for i, name := range n.list {
			at := n.at[i]
			if !at.IsKnown() {
				continue
			}
			if isReserved(name) {
				b.problems.Add(at, "choose another name", "%q is a word of the language and cannot be the name of a %s", name, n.kind)
				continue
			}
			if n.kind == "segment" && position(name, "mean", "sd", "p50", "p90", "rate", "rates", "every") >= 0 {
				b.problems.Add(at, "choose another name", "%q is a word for times and rates and cannot be the name of a %s", name, n.kind)
				continue
			}
			if first, ok := seen[name]; ok {
				b.problems.Add(at, fmt.Sprintf("give one of them another name; the %s stands in %s:%d", first.kind, first.at.Name(), first.at.Line()),
					"%q is the name of a %s and of a %s", name, first.kind, n.kind)
				continue
			}
			seen[name] = owner{n.kind, at}
		}
	}
	b.checkCounts()
}

// Reserved are the words that mean something else in values and routes.
func Reserved() []string {
	return []string{"done", "lost", "rest", "all", "shortest", "mix"}
}

func isReserved(name string) bool { return slices.Contains(Reserved(), name) }

func (b *binder) checkCounts() {
	if n := len(b.segments.list); n > mostSegments {
		b.problems.Add(b.segments.at[mostSegments], fmt.Sprintf("there can be %d", mostSegments), "there are %d segments", n)
	}
	if b.classes() > mostClasses {
		b.problems.Add(b.journeys.at[0], fmt.Sprintf("there can be %d", mostClasses), "there are %d combinations of journey and segment", b.classes())
	}
	for _, n := range []*names{&b.teams, &b.steps, &b.touchpoints, &b.streams, &b.stocks} {
		if len(n.list) > mostThings {
			b.problems.Add(n.at[mostThings], fmt.Sprintf("there can be %d", mostThings), "there are %d %ss", len(n.list), n.kind)
		}
	}
	if n := len(b.touchpoints.list); n > mostTouches {
		b.problems.Add(b.touchpoints.at[mostTouches], fmt.Sprintf("there can be %d", mostTouches), "there are %d touchpoints", n)
	} else if n == 0 && len(b.steps.list) > mostTouches {
		b.problems.Add(b.steps.at[mostTouches], "add [touchpoint.…] where customers notice something", "without touchpoints every step is one, and there can be %d", mostTouches)
	}
	if b.root.Entry("step") == nil || len(b.steps.list) == 0 && len(*b.problems) == 0 {
		b.problems.Add(b.nowhere(), `add a step: [step.serve] with by = "…" and work = "~8m"`, "there are no steps, so nothing happens")
	}
}

// nowhere is the place for what is missing: the file, or the line of a change
// that takes a step out.
func (b *binder) nowhere() tree.Pos {
	for _, where := range slices.Sorted(maps.Keys(b.order.removed)) {
		if strings.HasPrefix(where, "step.") {
			return b.order.removed[where]
		}
	}
	return b.root.Pos
}
