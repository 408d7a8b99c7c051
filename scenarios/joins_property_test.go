package scenarios

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"ripple/sim"
)

// TestNobodyWaitsForEver: flows made of steps, choices and splits that are
// joined again are accepted; where one way is bent at random they are refused, or
// a run finds nobody who waits for what never comes.
func TestNobodyWaitsForEver(t *testing.T) {
	bent, accepted := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		g := &growing{t: t}
		first, _ := g.block(2, "done")
		bends := rapid.IntRange(0, 2).Draw(t, "bends")
		for range bends {
			names := g.names()
			at, to := rapid.IntRange(0, len(names)-1).Draw(t, "at"), rapid.SampledFrom(append([]string{"done", "lost"}, names...)).Draw(t, "to")
			nexts := []string{`"` + to + `"`, fmt.Sprintf(`{ %s = "50%%", done = "rest" }`, strings.Replace(to, "done", "lost", 1))}
			if i := slices.Index(names, to); i >= 0 && len(names) > 1 {
				nexts = append(nexts, fmt.Sprintf(`{ all = ["%s", "%s"] }`, to, names[(i+rapid.IntRange(1, len(names)-1).Draw(t, "other"))%len(names)]))
			}
			g.next[at] = rapid.SampledFrom(nexts).Draw(t, "next")
		}
		s, problems := Load(fstest.MapFS{"g.toml": {Data: []byte(g.text(first))}}, "g.toml", Options{})
		if bends == 0 && problems != nil {
			t.Fatalf("%s\n%s", problems, g.text(first))
		}
		if bends > 0 {
			bent++
		}
		if s == nil {
			return
		}
		if bends > 0 {
			accepted++
		}
		simulator, err := sim.New(s.Model)
		if err == nil {
			_, err = simulator.Run(context.Background(), 1, 0)
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, g.text(first))
		}
	})
	t.Logf("%d of %d bent flows were accepted and run", accepted, bent)
}

// growing is a flow that is drawn at random; step n goes on to next[n].
type growing struct {
	t     *rapid.T
	next  []string
	waits []string
}

func (g *growing) names() []string {
	var names []string
	for i := range g.next {
		names = append(names, fmt.Sprintf("s%d", i))
	}
	return names
}

func (g *growing) step(next string) string {
	g.next, g.waits = append(g.next, next), append(g.waits, "")
	return fmt.Sprintf("s%d", len(g.next)-1)
}

// block adds steps that lead to a step, and returns the first and the last one.
func (g *growing) block(depth int, to string) (first, last string) {
	last = g.step(`"` + to + `"`)
	first = last
	for range rapid.IntRange(0, 2).Draw(g.t, "length") {
		kind := 0
		if depth > 0 {
			kind = rapid.IntRange(0, 3).Draw(g.t, "kind")
		}
		switch kind {
		case 1: // a choice
			a, _ := g.block(depth-1, first)
			first = g.step(fmt.Sprintf(`{ %s = "40%%", %s = "rest" }`, a, rapid.SampledFrom([]string{first, "lost"}).Draw(g.t, "other")))
		case 2, 3: // a split and its join
			join := g.step(`"` + first + `"`)
			a, afterA := g.block(depth-1, join)
			b, afterB := g.block(depth-1, join)
			var n int
			_, _ = fmt.Sscanf(join, "s%d", &n)
			g.waits[n] = fmt.Sprintf(`waits_for = ["%s", "%s"]`, afterA, afterB)
			first = g.step(fmt.Sprintf(`{ all = ["%s", "%s"] }`, a, b))
		default:
			first = g.step(`"` + first + `"`)
		}
	}
	return first, last
}

// text is a scenario whose journey enters at a step.
func (g *growing) text(first string) string {
	text := fmt.Sprintf("scenario = \"Grown\"\narrivals = \"12/h\"\n[run]\nkind = \"horizon\"\nlength = \"1d\"\n[journey.j]\nenters = %q\n[touchpoint.t]\nstep = %q\n", first, first)
	for i, next := range g.next {
		text += fmt.Sprintf("[step.s%d]\ndelay = \"~5m cv 2\"\n%s\nnext = %s\n", i, g.waits[i], next)
	}
	return text
}
