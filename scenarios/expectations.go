package scenarios

import (
	"strings"

	"ripple/scenarios/tree"
	"ripple/sim"
)

func (b *binder) since(t *sim.Touchpoint, n *tree.Node) {
	if t.Live {
		t.Since.From = sim.SinceHere
	}
	since := n.Get("since")
	if since == nil {
		return
	}
	name := text(since)
	kind, bare, qualified := strings.Cut(name, ".")
	if !qualified {
		kind, bare = "", name
	}
	touchpoint, isTouchpoint := b.touchpoints.index[bare]
	step, isStep := b.steps.index[bare]
	switch {
	case name == "arrival":
		t.Since = sim.Origin{From: sim.SinceArrival}
	case isTouchpoint && kind != "step":
		t.Since = sim.Origin{From: sim.SinceTouchpoint, Index: touchpoint}
	case isStep && kind != "touchpoint":
		t.Since = sim.Origin{From: sim.SinceStep, Index: step}
	default:
		remedy := `write "arrival", a touchpoint or a step`
		if s, ok := tree.Suggest(bare, append(append([]string{"arrival"}, b.touchpoints.list...), b.steps.list...)); ok {
			remedy = `did you mean "` + s + `"?`
		}
		b.problems.Add(since.Pos, remedy, "there is no touchpoint and no step %q", name)
	}
}

func (b *binder) expectations(t *sim.Touchpoint, n *tree.Node) {
	var units timeUnits
	read := func(key string, standard float64) float64 { return units.read(b, n.Get(key), standard) }
	t.Promise = read("promise", 0)
	if curve := n.Get("curve"); curve != nil {
		b.withoutCurve(n)
		t.Curve = b.curve(curve, func(wait *tree.Node) float64 { return units.read(b, wait, 0) })
		t.Expects, t.Tolerates = marks(t.Curve)
	} else {
		t.Expects = read("expects", t.Promise)
		t.Tolerates = read("tolerates", 2*t.Expects)
	}
	b.notNothing(n.Entry("promise"), t.Promise)
	if t.Curve == nil {
		b.notNothing(n.Entry("expects"), t.Expects)
		b.tolerable(t, n)
	}
	t.Business = units.business(b)
	if e := n.Entry("feel"); e != nil {
		if t.Feel = b.factor(e.Value, 1); !t.Scored() && n.Get("curve") == nil && !b.wrong(n.Entry("expects")) && !b.wrong(n.Entry("promise")) {
			b.problems.Add(e.At, "add expects: the wait that is just right", "%q has no effect: this touchpoint has no score", "feel")
		}
	}
	if m := n.Get("moment_of_truth"); m != nil && m.Bool {
		t.MomentOfTruth, t.Weight = true, 3
	}
	t.Weight = b.number(n.Get("weight"), t.Weight)
}

// notNothing refuses a promise or an expectation of nothing.
func (b *binder) notNothing(e *tree.Entry, minutes float64) {
	if e != nil && minutes == 0 && len(e.Value.Edits) == 0 && !b.wrong(e) {
		b.problems.Add(e.Value.Pos, `write a short time, such as "1s"`, "nobody keeps %q of nothing", e.Key)
	}
}

// tolerable refuses to tolerate what is less than what is expected.
func (b *binder) tolerable(t *sim.Touchpoint, n *tree.Node) {
	switch tol := n.Entry("tolerates"); {
	case tol == nil:
	case t.Expects == 0 && (b.wrong(n.Entry("expects")) || b.wrong(n.Entry("promise"))):
	case t.Expects == 0:
		b.problems.Add(tol.At, "add expects: the wait that is just right", "%q needs %q", "tolerates", "expects")
	case t.Tolerates <= t.Expects:
		b.problems.Add(tol.Value.Pos, "write a longer time than expects", "customers cannot tolerate less than they expect")
		t.Tolerates = 2 * t.Expects
	}
}

// withoutCurve refuses what a curve says otherwise.
func (b *binder) withoutCurve(n *tree.Node) {
	for _, key := range []string{"expects", "tolerates"} {
		if e := n.Entry(key); e != nil {
			b.problems.Add(e.At, "leave it out, or the curve", "%q has no effect: the curve says what a wait scores", key)
		}
	}
}

func (b *binder) chase(n *tree.Node) *sim.Chase {
	if n == nil || n.Kind != tree.Table || n.Get("after") == nil || n.Get("step") == nil {
		return nil
	}
	c := sim.Chase{After: b.duration(n.Get("after"), 1), Again: b.duration(n.Get("again"), 0), Step: b.lookup(n.Get("step"), &b.steps)}
	if again := n.Get("again"); again != nil && c.Again <= 0 && len(again.Edits) == 0 {
		b.problems.Add(again.Pos, "write a longer time, or leave it out for once only", "customers cannot ask again at once")
	}
	if after := n.Get("after"); c.After <= 0 {
		b.problems.Add(after.Pos, "write how long they wait before they ask", "customers do not ask at once")
	}
	if c.Step < 0 || c.After <= 0 {
		return nil
	}
	return &c
}

// limits are the times within which targets ask for a share of customers.
func (b *binder) limits(touchpoint string) []float64 {
	var limits []float64
	for _, l := range b.within {
		if l.touchpoint == touchpoint {
			limits = append(limits, l.minutes)
		}
	}
	return limits
}
