package scenarios

import (
	"fmt"
	"slices"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// Rollout is how a change is introduced.
type Rollout struct {
	Phases   []Phase   // in order of time; shares do not fall
	Only     []string  // segments that take part; nil: all
	Pace     float64   // at which people work as a phase begins, 1 is full speed
	Recovers float64   // minutes until they are back at full speed
	Stop     *StopRule // nil: nothing stops it
}

// Phase is the share of customers from a moment on, in minutes from the start.
type Phase struct{ At, Share float64 }

// StopRule says when a rollout should be stopped: when a metric of those who have
// adopted the change holds within the bound.
type StopRule struct {
	Text   string
	Metric Metric
	Bound  value.Bound
}

const examplePhases = `write for example { "0w" = "10%", "4w" = "100%" }`

// rollout reads how a change is introduced.
func (b *binder) rollout(at *tree.Entry) *Rollout {
	if at == nil || at.Value.Kind != tree.Table {
		return nil
	}
	n := at.Value
	r := &Rollout{}
	if phases := n.Get("phases"); phases == nil {
		b.problems.Add(at.At, `write phases = { "0w" = "10%", "4w" = "100%" }`, "a rollout needs phases")
	} else {
		b.phases(r, phases)
	}
	b.dip(r, n.Entry("dip"))
	for _, item := range texts(n.Get("only")) {
		if b.lookup(item, &b.segments) >= 0 {
			r.Only = append(r.Only, item.Text)
		}
	}
	b.stopIf(r, n.Get("stop_if"))
	return r
}

// phases reads shares that grow, in the order in which they come.
func (b *binder) phases(r *Rollout, n *tree.Node) {
	if n.Kind != tree.Table {
		b.problems.Add(n.Pos, examplePhases, "phases are shares by time, got %s", n.Kind)
		return
	}
	if len(n.Entries()) == 0 {
		b.problems.Add(n.Pos, examplePhases, "this rollout reaches nobody: it has no phases")
		return
	}
	for _, e := range n.Entries() {
		at, err := value.Duration(e.Key)
		if err != nil {
			b.failKey(e, err)
			continue
		}
		before := len(*b.problems)
		share := b.share(e.Value, 0)
		if len(*b.problems) > before {
			continue
		}
		phase := Phase{at, share}
		if last := len(r.Phases) - 1; last >= 0 {
			switch before := r.Phases[last]; {
			case phase.At == before.At:
				b.problems.Add(e.At, "keep one of them", "two phases begin at the same time")
				continue
			case phase.At < before.At:
				b.problems.Add(e.At, "write phases in the order in which they come", "this phase stands after a later one, of %s", value.FormatDuration(before.At))
				continue
			case phase.Share < before.Share:
				b.problems.Add(e.Value.Pos, "let the shares grow; whoever has adopted the change stays with it", "a later phase reaches fewer customers than an earlier one")
				continue
			}
		}
		r.Phases = append(r.Phases, phase)
	}
}

// dip reads how much slower people are at first, and for how long.
func (b *binder) dip(r *Rollout, at *tree.Entry) {
	r.Pace = 1
	if at == nil || at.Value.Kind != tree.Table {
		return
	}
	pace, recovers := at.Value.Get("pace"), at.Value.Get("recovers")
	const example = `write for example { pace = "x0.8", recovers = "4w" }`
	switch {
	case pace == nil:
		b.problems.Add(at.At, example, "a dip needs a pace")
	case recovers == nil:
		b.problems.Add(at.At, example, "a dip needs a time in which people recover")
	}
	if pace != nil {
		if r.Pace = b.factor(pace, 1); r.Pace > 1 {
			b.problems.Add(pace.Pos, "write a factor of at most x1", "people who learn are slower, not faster")
			r.Pace = 1
		}
	}
	if recovers != nil {
		before := len(*b.problems)
		if r.Recovers = b.duration(recovers, 0); r.Recovers <= 0 && len(*b.problems) == before {
			b.problems.Add(recovers.Pos, "write how long it takes, or leave the dip out", "a dip of no length is none")
		}
	}
}

// stopIf reads the rule that stops a rollout: a metric and a limit. It is looked at
// for those who have adopted the change, who are counted week by week.
func (b *binder) stopIf(r *Rollout, n *tree.Node) {
	if text(n) == "" {
		return
	}
	at := strings.IndexAny(n.Text, "<>=≤≥")
	if at < 0 {
		b.problems.Add(n.Pos, `write for example "touchpoint.decision.csat < 60%"`, "%q is no rule: it has no limit", n.Text)
		return
	}
	path := strings.TrimRight(n.Text[:at], " ")
	m, err := readMetric(path, b.things)
	if err != nil {
		b.problems.Add(n.Part(err.At, err.Len), err.Remedy, "%s", err.Problem)
		return
	}
	if m.Week > 0 || m.Hour != "" {
		b.problems.Add(n.Part(strings.IndexByte(n.Text, '['), 1), "take the [ ] away", "a rule that stops a rollout looks at the last four weeks")
		return
	}
	where := n.Part(0, len(path))
	switch {
	case m.Object != "touchpoint" && m.Object != "journey":
		b.problems.Add(where, "take a metric of a touchpoint or a journey, such as journey.csat", "%s is not told apart for those who have adopted the change", path)
		return
	case strings.Contains(m.Measure, ".p"):
		mean := strings.Replace(path, "."+m.Measure, ".wait", 1)
		b.problems.Add(where, fmt.Sprintf("take the mean, %s, or a share, such as %s", mean, strings.Replace(mean, ".wait", ".within(2d)", 1)),
			"a quantile cannot be looked at over rolling weeks")
		return
	case m.Segment != "" && len(r.Only) > 0 && !slices.Contains(r.Only, m.Segment):
		b.problems.Add(where, "take a segment that takes part", "segment %q does not take part in the rollout", m.Segment)
		return
	}
	bound, ok := b.bound(tree.NewString(n.Part(at, len(n.Text)-at), n.Text[at:]), m)
	if !ok {
		return
	}
	if m.Measure == "within" {
		b.within = append(b.within, limit{m.Name, m.Minutes})
	}
	r.Stop = &StopRule{Text: n.Text, Metric: m, Bound: bound}
}

// never notes the phases that begin after the end of the run.
func (r *Rollout) never(length float64) []string {
	var notes []string
	for _, phase := range r.Phases {
		if phase.At >= length {
			notes = append(notes, fmt.Sprintf("the phase of %s of the rollout never comes: it begins after the end of the run", value.FormatDuration(phase.At)))
		}
	}
	return notes
}
