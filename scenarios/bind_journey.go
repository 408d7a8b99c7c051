package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

func (b *binder) bindJourneys() {
	populations := b.populations()
	b.sharing(populations)
	for i, name := range b.journeys.list {
		n := b.journeys.nodes[i]
		j := sim.Journey{Name: name, Persona: text(n.Get("persona")), Mix: b.mix(name)}
		j.Title, j.Owner = titled(name, n)
		if enters := n.Get("enters"); enters != nil {
			j.Enters = max(0, b.lookup(enters, &b.steps))
		}
		for _, stage := range texts(n.Get("stages")) {
			j.Stages = append(j.Stages, stage.Text)
		}
		j.PeakEnd = text(n.Get("score")) == "peak-end"
		if j.Population = populations[i]; j.Population > 0 {
			// whoever leaves is followed by another
		} else if arrivals := n.Get("arrivals"); arrivals != nil {
			j.Arrivals = b.arrivals(arrivals)
		} else if top := b.root.Get("arrivals"); top != nil {
			j.Arrivals = b.arrivals(top)
		}
		j.Timeout = b.timeout(n.Get("timeout"))
		b.setting.Journeys = append(b.setting.Journeys, j)
	}
	b.anybody()
}

// anybody refuses a world in which no customer ever comes, unless an event may
// bring some.
func (b *binder) anybody() {
	if b.today != nil || len(*b.problems) > 0 || b.root.Get("event") != nil {
		return
	}
	for i := range b.setting.Journeys {
		if j := &b.setting.Journeys[i]; j.Population > 0 || comes(&j.Arrivals) {
			return
		}
	}
	n := b.root.Get("arrivals")
	if own := b.journeys.nodes[0].Get("arrivals"); own != nil {
		n = own
	}
	at := n.Pos
	for _, part := range []*tree.Node{n.Get("rate"), n} {
		if part != nil && len(part.Edits) > 0 {
			at = part.Edits[len(part.Edits)-1].Pos
		}
	}
	b.problems.Add(at, "let somebody come", "nobody ever comes: there are no arrivals")
}

// comes says whether anybody ever does.
func comes(a *sim.Arrivals) bool {
	return (!a.IsNone() || len(a.At) > 0) && (a.Size == nil || a.Size.Mean() > 0)
}

// sharing finds out who takes the arrivals at the top: at most one journey can.
func (b *binder) sharing(populations []int) {
	top := b.root.Entry("arrivals")
	var without []int
	closed := false
	for i, n := range b.journeys.nodes {
		own := n.Entry("arrivals")
		switch {
		case populations[i] > 0 && own != nil:
			b.noArrivals(own.At)
			closed = true
		case populations[i] > 0:
			closed = true
		case own == nil:
			without = append(without, i)
		}
	}
	switch {
	case top != nil && len(without) == 0 && closed:
		b.noArrivals(top.At)
	case top == nil:
		for _, i := range without {
			at := b.journeys.at[i]
			if !at.IsKnown() {
				at = b.root.Pos
				if gone, ok := b.order.removed["arrivals"]; ok {
					at = gone
				}
				b.problems.Add(at, `add for example arrivals = "12/h"`, "nobody comes: there are no arrivals")
				continue
			}
			b.problems.Add(at, `add for example arrivals = "12/h"`, "nobody comes on journey %q", b.journeys.list[i])
		}
	case len(without) == 0:
		b.problems.Add(top.At, "take them out", "these arrivals go nowhere: every journey has its own")
	case len(without) > 1:
		b.problems.Add(b.journeys.at[without[1]], "give each journey its own arrivals", "journeys %q and %q would share the arrivals at the top",
			b.journeys.list[without[0]], b.journeys.list[without[1]])
	}
}

// mix is the share of each segment in a journey.
func (b *binder) mix(journey string) []float64 {
	if !b.segments.at[0].IsKnown() {
		return []float64{1}
	}
	var branches []branch
	last := b.segments.at[0]
	for i, n := range b.segments.nodes {
		share := n.Get("share")
		if share == nil {
			b.problems.Add(b.segments.at[i], `add share = "35%", or "rest"`, "segment %q has no share", b.segments.list[i])
			return make([]float64, len(b.segments.list))
		}
		if share.Kind == tree.Table {
			if b.strange(share) {
				return make([]float64, len(b.segments.list))
			}
			for _, e := range share.Entries() {
				if b.segments.has(e.Key) {
					b.problems.Add(e.At, "write one share, or shares by journey", "the share of a segment can only differ by journey")
					return make([]float64, len(b.segments.list))
				}
			}
			if share = b.forClass(share, journey, ""); share == nil {
				return make([]float64, len(b.segments.list))
			}
		}
		branches = append(branches, branch{share})
		last = share.Pos
	}
	before := len(*b.problems)
	shares, ok := b.shares(branches, last)
	if !ok && len(*b.problems) > before {
		p := &(*b.problems)[len(*b.problems)-1]
		if p.Pos == last && len(p.Text) > 6 && p.Text[:6] == "shares" {
			p.Text, p.Remedy = "the "+p.Text[:6]+" of all segments"+p.Text[6:], `they have to make 100%; give one segment "rest" and it takes what is left`
		}
	}
	return shares
}
