package scenarios

import (
	"math"
	"slices"
	"strings"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// Event is a time in which some values are different.
type Event struct {
	Name     string
	From, To float64 // minutes after the start of the run; +Inf: to the end
}

const mostEvents = 200

// event is one of [[event]], and the values it sets.
type event struct {
	Event
	set *tree.Node
}

// events reads [[event]].
func (b *binder) events() []event {
	var list []event
	node := b.root.Get("event")
	if node == nil {
		return nil
	}
	for i, n := range node.Items {
		if i == mostEvents {
			b.problems.Add(n.Pos, "", "there are more than %d events", mostEvents)
			break
		}
		e := event{Event{nameOf(n), b.duration(n.Get("at"), 0), math.Inf(1)}, n.Get("set")}
		if d := n.Get("for"); d != nil {
			length := b.duration(d, 1)
			if length <= 0 && len(d.Edits) == 0 {
				b.problems.Add(d.Pos, "write how long it lasts, or leave it out: then it lasts to the end", "an event of no length does nothing")
			}
			e.To = e.From + length
		}
		if e.set != nil && e.set.Kind == tree.Table {
			list = append(list, e)
		}
	}
	return list
}

// epochs are the settings that hold from each beginning and end of an event, or
// of closed dates, on. Where events overlap, later ones in the file come on top.
func (b *binder) epochs(events []event, closed []closure, policies []policy, name string) []sim.Epoch {
	var times []float64
	for _, c := range closed {
		times = append(times, c.from, c.to)
	}
	for _, e := range events {
		times = append(times, e.From)
		if !math.IsInf(e.To, 1) {
			times = append(times, e.To)
		}
	}
	slices.Sort(times)
	for _, e := range events { // also those that never come
		b.apply(b.root.Clone(), e.set, "an event", name)
	}
	times = slices.Compact(times)
	if b.tooManySettings(len(times)+1, policies) {
		return nil
	}
	var epochs []sim.Epoch
	for _, t := range times {
		root := b.root.Clone()
		shut := slices.ContainsFunc(closed, func(c closure) bool { return c.from <= t && t < c.to })
		var what []string
		if slices.ContainsFunc(closed, func(c closure) bool { return c.from == t || c.to == t }) {
			what = append(what, "closed")
		}
		for _, e := range events {
			if (e.From == t || e.To == t) && !slices.Contains(what, e.Name) {
				what = append(what, e.Name)
			}
			if e.From <= t && t < e.To {
				b.apply(root, e.set, "an event", name)
			}
		}
		during := b.while(root)
		setting := during.bind()
		during.checkDuring(events, t)
		if shut {
			setting = during.shut(setting)
		}
		setting.Under = b.under(root, policies, shut, name)
		epochs = append(epochs, sim.Epoch{At: t, Name: strings.Join(what, ", "), Closed: shut, Setting: setting})
	}
	return epochs
}

// apply makes the values of an event, or of a policy, those of a tree.
func (b *binder) apply(root, set *tree.Node, who, name string) {
	m := newMerger(root, name, ChangeFile, b.problems)
	for _, entry := range set.Entries() {
		s, err := find(root, entry.Key, m.baseName)
		if err != nil {
			m.badPath(entry.Key, entry.At, entry.Value, err)
			continue
		}
		if remedy := permanent(s); remedy != "" {
			b.problems.Add(entry.At, remedy, "%s cannot change %s for a while", who, s.path)
			continue
		}
		if what := lasts(s, entry.Value); what != "" {
			b.problems.Add(entry.At, "put it into a change", "%s cannot change %s", who, what)
			continue
		}
		m.set(entry.Key, entry.At, entry.Value)
	}
}

// permanent says what to do instead of changing something that an event cannot
// change; "" if it can.
func permanent(s spot) string {
	kind, _, _ := strings.Cut(s.thing, ".")
	switch {
	case position(kind, "arrivals", "hours", "at_close", "journey", "team", "step", "touchpoint", "profile", "calendar", "segment", "stock") < 0:
		return "it holds for the whole run; put it into a change"
	case s.spec.Name == "on_hand":
		return "it is what there is at the beginning; change the lead, or what is ordered"
	case s.spec.Fixed || s.last() != nil && s.last().Fixed:
		return "names and structure stay as they are; put it into a change"
	}
	return ""
}
