package scenarios

import (
	"fmt"
	"math"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
)

// grades are the words for customers by their score, best first.
func grades() []string { return []string{"promoter", "passive", "detractor"} }

// loyalty reads what satisfaction does to business; nil if nothing is said.
func (b *binder) loyalty() *sim.Loyalty {
	n := b.root.Get("loyalty")
	if n == nil {
		return nil
	}
	l := &sim.Loyalty{ReferLag: b.duration(n.Get("refer_lag"), 0), Worth: b.number(n.Get("worth"), 0)}
	l.Refers = b.grades(n.Get("refers"), b.referred)
	if renews := n.Get("renews"); renews != nil && renews.Kind == tree.Table {
		shares := b.grades(renews, func(n *tree.Node) float64 { return b.share(n, 0) })
		l.Renews = &shares
	}
	b.checkLoyalty(n, l)
	return l
}

// grades reads a value for each grade; without one it is 0.
func (b *binder) grades(n *tree.Node, read func(*tree.Node) float64) sim.Grades {
	var values [3]float64
	for i, grade := range grades() {
		if of := n.Get(grade); of != nil {
			values[i] = read(of)
		}
	}
	return sim.Grades{Promoter: values[0], Passive: values[1], Detractor: values[2]}
}

// referred is how many others a customer brings; below 0 it keeps them away.
func (b *binder) referred(n *tree.Node) float64 {
	if !n.IsNumber() {
		return 0
	}
	x := edit(b, n, n.Number, value.Edit.Number)
	if !(math.Abs(x) <= sim.MostReferred) {
		b.problems.Add(writtenAt(n), "write how many come, or stay away, because of one customer: mostly well below 1",
			"nobody brings, or keeps away, more than %d customers", sim.MostReferred)
		return 0
	}
	return x
}

// checkLoyalty refuses what would say nothing, or only half of it.
func (b *binder) checkLoyalty(n *tree.Node, l *sim.Loyalty) {
	renews, refers := n.Entry("renews"), n.Entry("refers")
	if e := n.Entry("worth"); e != nil && renews == nil {
		b.problems.Add(e.Value.Pos, `add renews = { promoter = "91%", passive = "84%", detractor = "63%" }`, "%q has no effect: nothing says who stays", "worth")
	}
	if e := n.Entry("refer_lag"); e != nil && refers == nil {
		b.problems.Add(e.Value.Pos, "add refers = { promoter = 0.1, detractor = -0.1 }", "%q has no effect: nobody brings others", "refer_lag")
	}
	if renews != nil && renews.Value.Kind == tree.Table {
		for _, grade := range grades() {
			if renews.Value.Get(grade) == nil {
				b.problems.Add(renews.At, fmt.Sprintf(`add %s = "80%%"`, grade), "%q does not say what share of %ss stays", "renews", grade)
			}
		}
	}
	if refers != nil && l.Spreads() && b.closedPopulation() {
		b.problems.Add(refers.At, "take it out, or let customers arrive", "a closed population takes in nobody: word of mouth brings no one")
	}
}

// checkScored refuses loyalty where nobody has a score.
func (b *binder) checkScored(setting *sim.Setting) {
	for i := range setting.Touchpoints {
		if t := &setting.Touchpoints[i]; t.Scored() && t.Weight > 0 {
			return
		}
	}
	b.problems.Add(b.root.Entry("loyalty").At, `add expects = "10m" to a touchpoint: the wait that is just right`,
		"nobody has a score to be a promoter or a detractor by: no touchpoint says what customers expect")
}

// loyaltyRemarks are what is allowed of word of mouth and looks like a slip.
func (b *binder) loyaltyRemarks(l *sim.Loyalty, w *sim.Window) []string {
	if !l.Spreads() {
		return nil
	}
	var notes []string
	for i, brings := range []float64{l.Refers.Promoter, l.Refers.Passive, l.Refers.Detractor} {
		if brings >= 1 {
			notes = append(notes, fmt.Sprintf("word of mouth can run away: each %s brings %s, so that there are more and more of them; write how many come because of one customer, mostly well below 1",
				grades()[i], others(brings)))
		}
	}
	if l.ReferLag >= w.Length {
		notes = append(notes, fmt.Sprintf("nobody comes, or stays away, by word of mouth within the run: refer_lag is %s, the run %s long",
			value.FormatDuration(l.ReferLag), value.FormatDuration(w.Length)))
	}
	return notes
}

// others are so many customers.
func others(n float64) string {
	if n == 1 {
		return "another one"
	}
	return number(n) + " others"
}
