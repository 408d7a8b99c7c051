package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/draw"
)

func (b *binder) patience(s *sim.Step, i int, n *tree.Node) {
	for _, key := range []string{"gives_up", "retry_after"} {
		if e := n.Entry(key); e != nil && n.Entry("patience") == nil {
			remedy := `add patience, such as "~6m"`
			if _, gone := b.order.removed["step."+s.Name+".patience"]; gone {
				remedy = `take it out too: remove = ["step.` + s.Name + "." + key + `"]`
			}
			b.problems.Add(e.At, remedy, "%q has no effect: customers of step %q wait for ever", key, s.Name)
		}
	}
	p := n.Entry("patience")
	if p == nil {
		return
	}
	if s.Team == sim.NoTeam && n.Entry("by") == nil {
		remedy := "leave it out"
		if n.Entry("uses") != nil {
			remedy = `to let those go who wait for stock, write timeout = { after = "3d", to = "lost" }`
		}
		b.problems.Add(p.At, remedy, "nobody waits at step %q: it has no team", s.Name)
		return
	}
	s.Patience = b.classTimes(p.Value, b.dist)
	before := len(*b.problems)
	s.GivesUp = b.everybody(sim.Lost)
	if to := n.Get("gives_up"); to != nil {
		s.GivesUp = b.routes(to)
	}
	s.Retry = make([]draw.Dist, b.classes())
	for c := range s.Retry {
		s.Retry[c] = draw.Always(30)
	}
	retries := false
	for _, r := range s.GivesUp {
		for _, br := range r {
			retries = retries || br.To == i
		}
	}
	if after := n.Entry("retry_after"); after != nil {
		if s.Retry = b.times(after.Value); len(s.Retry) != b.classes() {
			s.Retry = make([]draw.Dist, b.classes())
		}
		if !retries && !b.wrong(n.Entry("gives_up")) {
			b.problems.Add(after.At, "let gives_up name the step itself", "%q has no effect: nobody tries step %q again", "retry_after", s.Name)
		}
	}
	if len(*b.problems) == before && n.Entry("gives_up") != nil {
		b.atOnce(s, i, n)
	}
}

// atOnce refuses customers who wait for no time, give up and are there again:
// they would go round for ever at one instant.
func (b *binder) atOnce(s *sim.Step, i int, n *tree.Node) {
	for c, route := range s.GivesUp {
		if len(route) == 1 && route[0].To == i && s.Patience[c].Mean() == 0 && s.Retry[c].Mean() == 0 {
			b.problems.Add(n.Entry("gives_up").At, "write a longer patience or retry_after, or let some of them go to \"lost\"",
				"customers of step %q give up at once and try again at once, without end", s.Name)
			return
		}
	}
}
