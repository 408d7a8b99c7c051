package condition

import (
	"fmt"
	"strings"
	"testing"

	"github.com/expr-lang/expr"
	"pgregory.net/rapid"

	"ripple/sim"
)

// world is what the library reads the same texts from.
type world struct {
	Team struct {
		Agents struct {
			Queue float64 `expr:"queue"`
			Busy  float64 `expr:"busy"`
		} `expr:"agents"`
	} `expr:"team"`
	Step struct {
		Pay struct {
			Wip float64 `expr:"wip"`
		} `expr:"pay"`
	} `expr:"step"`
	Visits  float64 `expr:"visits"`
	Segment string  `expr:"segment"`
}

// TestLibraryAgrees: where our language and the library's are the same, the
// library's own checker accepts what we do, and its machine says what we say.
func TestLibraryAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := "(" + drawTruth(t, 4) + ") == (visits > 2)"
		c, _, err := Compile(text, bank())
		if err != nil {
			if !strings.Contains(err.Error(), "too long") {
				t.Fatalf("%s: %v", text, err)
			}
			return
		}
		program, err := expr.Compile(text, expr.Env(world{}), expr.AsBool(), expr.DisableAllBuiltins())
		if err != nil {
			t.Fatalf("%s: the library says %v", text, err)
		}
		small := rapid.SampledFrom([]float64{0, 1, 2, 3, 7, 0.5})
		for range 5 {
			var w world
			w.Team.Agents.Queue, w.Team.Agents.Busy, w.Step.Pay.Wip = small.Draw(t, "queue"), small.Draw(t, "busy"), small.Draw(t, "wip")
			w.Visits, w.Segment = small.Draw(t, "visits"), rapid.SampledFrom([]string{"plus", "regular"}).Draw(t, "segment")
			v := sim.View{Visits: w.Visits, Segment: w.Segment}
			for _, g := range c.Reads {
				v.Gauges = append(v.Gauges, map[sim.GaugeKind]float64{sim.TeamQueue: w.Team.Agents.Queue, sim.TeamBusy: w.Team.Agents.Busy, sim.StepWip: w.Step.Pay.Wip}[g.Of])
			}
			theirs, err := expr.Run(program, w)
			if err != nil {
				t.Fatalf("%s: the library says %v", text, err)
			}
			if ours := c.Holds(&v); ours != theirs {
				t.Fatalf("%s with %+v: %v, the library says %v", text, w, ours, theirs)
			}
		}
	})
}

func drawTruth(t *rapid.T, depth int) string {
	form := rapid.IntRange(0, 8)
	if depth == 0 {
		form = rapid.IntRange(0, 2)
	}
	pick := func(words ...string) string { return rapid.SampledFrom(words).Draw(t, "word") }
	switch form.Draw(t, "form") {
	case 0:
		return pick("segment == 'plus'", "segment != 'plus'", "'plus' == segment", "segment in ['plus', 'regular']", "segment not in ['plus']")
	case 1:
		return pick("team.agents.queue", "step.pay.wip") + pick(" > ", "<", " >= ", "<=", " == ", "!=") + pick("2", "3", "7.5")
	case 2, 3:
		return drawNumber(t, depth) + pick(" > ", " < ", " >= ", " <= ", " == ", " != ") + drawNumber(t, depth)
	case 4:
		return drawTruth(t, depth-1) + pick(" && ", " || ", " and ", " or ") + drawTruth(t, depth-1)
	case 5:
		return pick("not ", "!") + "(" + drawTruth(t, depth-1) + ")"
	case 6:
		return "(" + drawTruth(t, depth-1) + " ? " + drawTruth(t, depth-1) + " : " + drawTruth(t, depth-1) + ")"
	case 7:
		return fmt.Sprintf("(%s < %s <= %s)", drawNumber(t, depth-1), drawNumber(t, depth-1), drawNumber(t, depth-1))
	}
	return "(" + drawTruth(t, depth-1) + ")" + pick(" == ", " != ") + "(" + drawTruth(t, depth-1) + ")"
}

func drawNumber(t *rapid.T, depth int) string {
	pick := func(words ...string) string { return rapid.SampledFrom(words).Draw(t, "word") }
	form := 0
	if depth > 0 {
		form = rapid.IntRange(0, 3).Draw(t, "form")
	}
	switch form {
	case 1:
		return drawNumber(t, depth-1) + pick(" + ", " - ", " * ", " / ", "-", "*") + drawNumber(t, depth-1)
	case 2:
		return "-(" + drawNumber(t, depth-1) + pick("+", " / ") + drawNumber(t, depth-1) + ")"
	case 3:
		return "(" + drawTruth(t, depth-1) + " ? " + drawNumber(t, depth-1) + " : " + drawNumber(t, depth-1) + ")"
	}
	return pick("team.agents.queue", "team.agents.busy", "step.pay.wip", "visits", "2.5 * visits", "(3 - step.pay.wip)")
}
