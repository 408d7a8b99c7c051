package rollout

import (
	"ripple/sim"
	"ripple/sim/draw"
)

// step is a step, or one version of it.
func (b *builder) step(p pair, sets [2]*sim.Setting) sim.Step {
	side := p.side()
	var of [2]*sim.Step
	for i := range 2 {
		of[i] = &sim.Step{}
		if p.is(i) {
			of[i] = &sets[i].Steps[p.at[i]]
		}
	}
	times := func(get func(*sim.Step) []draw.Dist) []draw.Dist {
		return byClass(b, p, [2][]draw.Dist{get(of[today]), get(of[changed])}, draw.Dist{})
	}
	routes := func(get func(*sim.Step) []sim.Route) []sim.Route {
		return b.routes(p, [2][]sim.Route{get(of[today]), get(of[changed])})
	}
	st := *of[side]
	if st.Team != sim.NoTeam {
		st.Team = b.teamAt[side][st.Team]
	}
	st.Work = times(func(s *sim.Step) []draw.Dist { return s.Work })
	st.Setup = times(func(s *sim.Step) []draw.Dist { return s.Setup })
	st.Wrap = times(func(s *sim.Step) []draw.Dist { return s.Wrap })
	st.Delay = times(func(s *sim.Step) []draw.Dist { return s.Delay })
	st.Patience = times(func(s *sim.Step) []draw.Dist { return s.Patience })
	st.Retry = times(func(s *sim.Step) []draw.Dist { return s.Retry })
	st.Next = routes(func(s *sim.Step) []sim.Route { return s.Next })
	st.GivesUp = routes(func(s *sim.Step) []sim.Route { return s.GivesUp })
	st.IfShort = routes(func(s *sim.Step) []sim.Route { return s.IfShort }) // nil routes: they wait
	st.FirstPass = byClass(b, p, [2][]float64{of[today].FirstPass, of[changed].FirstPass}, 1)
	st.ReworkTo = b.stepAt[side][st.ReworkTo]

	st.Else, st.With, st.Balks, st.Uses, st.Holds, st.WaitsFor = nil, nil, nil, nil, nil, nil
	for i, d := range of[side].Else {
		d.Team = b.teamAt[side][d.Team]
		d.Work = times(func(s *sim.Step) []draw.Dist { return at(s.Else, i, sim.Doer{}).Work })
		st.Else = append(st.Else, d)
	}
	for _, m := range of[side].With {
		m.Team = b.teamAt[side][m.Team]
		st.With = append(st.With, m)
	}
	for i, balk := range of[side].Balks {
		share := func(s *sim.Step) []float64 { return at(s.Balks, i, sim.Balk{}).Share }
		st.Balks = append(st.Balks, sim.Balk{When: b.condition(side, balk.When),
			Share: byClass(b, p, [2][]float64{share(of[today]), share(of[changed])}, 0)})
	}
	for _, u := range of[side].Uses {
		st.Uses = append(st.Uses, sim.Use{Stock: b.stockAt[side][u.Stock], Units: u.Units})
	}
	for _, h := range of[side].Holds {
		own := b.stepAt[side][h]
		if st.Holds = append(st.Holds, own); b.twins[own] >= 0 && p.is(1-side) { // whichever this customer ends
			st.Holds = append(st.Holds, b.twins[own])
		}
	}
	for _, w := range of[side].WaitsFor {
		st.WaitsFor = append(st.WaitsFor, b.stepAt[side][w])
	}
	if st.Room != nil {
		room := *st.Room
		full := func(s *sim.Step) []sim.Route {
			if s.Room == nil {
				return nil
			}
			return s.Room.Full
		}
		room.Full = routes(full)
		st.Room = &room
	}
	st.Timeout = b.timeout(p, [2]*sim.Timeout{of[today].Timeout, of[changed].Timeout})
	return st
}

// timeout puts two timeouts together; whoever has none never runs out of time.
func (b *builder) timeout(p pair, of [2]*sim.Timeout) *sim.Timeout {
	if of[today] == nil && of[changed] == nil {
		return nil
	}
	var after [2][]draw.Dist
	var to [2][]sim.Route
	for side, t := range of {
		if t != nil {
			after[side], to[side] = t.After, t.To
		}
	}
	return &sim.Timeout{After: byClass(b, p, after, draw.Dist{Kind: draw.Never}), To: b.routes(p, to)}
}

// routes puts together where customers go, by class, each in their own version.
func (b *builder) routes(p pair, of [2][]sim.Route) []sim.Route {
	var own [2][]sim.Route
	for side := range own {
		for _, route := range of[side] {
			own[side] = append(own[side], b.route(side, route))
		}
	}
	return byClass(b, p, own, sim.To(sim.Lost))
}

func (b *builder) route(side int, route sim.Route) sim.Route {
	var out sim.Route
	for _, branch := range route {
		if branch.To >= 0 {
			branch.To = b.stepAt[side][branch.To]
		}
		branch.When = b.condition(side, branch.When)
		out = append(out, branch)
	}
	return out
}

// at is an entry of a list, or nothing.
func at[T any](list []T, i int, nothing T) T {
	if i < len(list) {
		return list[i]
	}
	return nothing
}
