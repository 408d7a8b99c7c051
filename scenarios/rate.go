package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim/calendar"
)

// timesAsMany is what the relative edits of arrivals as a whole multiply by.
func (b *binder) timesAsMany(n *tree.Node) float64 {
	r := edit(b, n, value.Rate{Count: 1, Per: "min"}, value.Edit.Rate)
	return r.Count
}

func (b *binder) parseRate(n *tree.Node) (value.Rate, bool) {
	if n.Kind != tree.String && !n.IsNumber() {
		b.problems.Add(n.Pos, `write for example "12/h"`, "a rate is expected, got %s", n.Kind)
		return value.Rate{}, false
	}
	r, err := value.ParseRate(n.Text)
	if err != nil {
		b.fail(n, err)
		return r, false
	}
	return edit(b, n, r, value.Edit.Rate), true
}

// ratePerMinute is a rate at one time of the week.
func (b *binder) ratePerMinute(n *tree.Node) float64 {
	r, ok := b.parseRate(n)
	if !ok {
		return 0
	}
	w, err := r.Week(calendar.Constant(1))
	if err != nil {
		b.fail(n, err)
		return 0
	}
	return w.At(0)
}

func (b *binder) rate(n, profile *tree.Node) calendar.Week {
	r, ok := b.parseRate(n.Get("rate"))
	if !ok {
		return nil
	}
	r = r.Scale(b.timesAsMany(n))
	if profile == nil {
		w, err := r.Week(b.open)
		if err != nil {
			b.fail(n.Get("rate"), err)
		}
		return w
	}
	shapes := namesIn(b.root.Get("profile"), "profile")
	if b.lookup(profile, &shapes) < 0 {
		return nil
	}
	weights, ok := b.byHours(b.root.Get("profile", profile.Text), "weights", b.weight)
	if !ok || b.wrong(b.root.Get("profile").Entry(profile.Text)) {
		return nil
	}
	w, err := r.Shaped(weights)
	if err != nil {
		b.problems.Add(profile.Pos, "give some hours of [profile."+profile.Text+"] a weight", "%s", err)
	}
	return w
}

// namesIn are the keys of a table as names of things.
func namesIn(n *tree.Node, kind string) names {
	all := names{kind: kind, index: map[string]int{}}
	for i, e := range n.Entries() {
		all.list, all.index[e.Key] = append(all.list, e.Key), i
	}
	return all
}
