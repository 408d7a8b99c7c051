package rollout

import (
	"slices"

	"ripple/sim"
)

// shape is a model of the things of both sides, once each: enough to tell what
// was found of them, not to be run.
func (b *builder) shape() *sim.Model {
	new := b.models[changed]
	m := &sim.Model{Title: new.Title, Window: b.models[today].Window, Scores: new.Scores, Loyalty: new.Loyalty, Business: new.Business}
	for _, p := range b.segments {
		m.Segments = append(m.Segments, b.models[p.side()].Segments[p.at[p.side()]])
	}
	for _, p := range b.journeys {
		j := b.models[p.side()].Journeys[p.at[p.side()]]
		j.Enters, j.Timeout = b.stepIn(p.side(), j.Enters), b.shapeTimeout(p.side(), j.Timeout)
		if p.is(today) && j.Timeout == nil {
			j.Timeout = b.shapeTimeout(today, b.models[today].Journeys[p.at[today]].Timeout)
		}
		m.Journeys = append(m.Journeys, j)
	}
	for _, p := range b.teams {
		t := b.models[p.side()].Teams[p.at[p.side()]]
		if p.is(today) {
			old := &b.models[today].Teams[p.at[today]]
			t.HourlyCost, t.CaseCost = max(t.HourlyCost, old.HourlyCost), max(t.CaseCost, old.CaseCost)
		}
		m.Teams = append(m.Teams, t)
	}
	for _, p := range b.stocks {
		s := b.models[p.side()].Stocks[p.at[p.side()]]
		if p.is(today) {
			s.UnitCost = max(s.UnitCost, b.models[today].Stocks[p.at[today]].UnitCost)
		}
		m.Stocks = append(m.Stocks, s)
	}
	b.shapeSteps(m)
	b.shapeTouchpoints(m)
	b.shapeStreams(m)
	for i, at := range places(b.policies) {
		p := b.policies[i]
		policy := b.models[p.side()].Policies[p.at[p.side()]]
		policy.Route = b.shapeRoutes(p.side(), policy.Route)
		if at == len(m.Policies) {
			m.Policies = append(m.Policies, policy)
		} else {
			m.Policies[at] = policy
		}
	}
	return m
}

// stepIn is where a step of a side is in the shape.
func (b *builder) stepIn(side, step int) int { return places(b.steps)[b.stepAt[side][step]] }

// shapeRoutes lead to the steps of the shape.
func (b *builder) shapeRoutes(side int, routes []sim.Route) []sim.Route {
	var out []sim.Route
	for _, route := range routes {
		route = slices.Clone(route)
		for i := range route {
			if route[i].To >= 0 {
				route[i].To = b.stepIn(side, route[i].To)
			}
		}
		out = append(out, route)
	}
	return out
}

func (b *builder) shapeTimeout(side int, t *sim.Timeout) *sim.Timeout {
	if t == nil {
		return nil
	}
	return &sim.Timeout{After: t.After, To: b.shapeRoutes(side, t.To)}
}

// shapeSteps has what any version of a step can do to customers.
func (b *builder) shapeSteps(m *sim.Model) {
	before := map[int]int{} // whose first choice was another team
	for i, at := range places(b.steps) {
		p := b.steps[i]
		for side := range 2 {
			if !p.is(side) {
				continue
			}
			st := b.models[side].Steps[p.at[side]]
			if st.Team != sim.NoTeam {
				st.Team = b.teamAt[side][st.Team]
			}
			st.Uses = slices.Clone(st.Uses)
			for k := range st.Uses {
				st.Uses[k].Stock = b.stockAt[side][st.Uses[k].Stock]
			}
			st.ReworkTo = b.stepIn(side, st.ReworkTo)
			st.Next, st.GivesUp, st.IfShort = b.shapeRoutes(side, st.Next), b.shapeRoutes(side, st.GivesUp), b.shapeRoutes(side, st.IfShort)
			if st.Room != nil {
				st.Room = &sim.Room{Places: st.Room.Places, Block: st.Room.Block, Full: b.shapeRoutes(side, st.Room.Full)}
			}
			st.Timeout = b.shapeTimeout(side, st.Timeout)
			if at == len(m.Steps) {
				m.Steps = append(m.Steps, st)
				continue
			}
			old := m.Steps[at]
			if m.Steps[at] = st; old.Team != st.Team {
				before[at] = old.Team
			}
			m.Steps[at].Next = append(m.Steps[at].Next, old.Next...)
			m.Steps[at].GivesUp = append(m.Steps[at].GivesUp, old.GivesUp...)
			m.Steps[at].IfShort = append(m.Steps[at].IfShort, old.IfShort...)
			if st.FirstPass == nil && old.FirstPass != nil {
				m.Steps[at].FirstPass, m.Steps[at].ReworkTo, m.Steps[at].ReworkLimit = old.FirstPass, old.ReworkTo, old.ReworkLimit
			}
			if st.Patience == nil {
				m.Steps[at].Patience = old.Patience
			}
			if st.Balks == nil {
				m.Steps[at].Balks = old.Balks
			}
			if st.Room == nil {
				m.Steps[at].Room = old.Room
			}
			if st.Timeout == nil {
				m.Steps[at].Timeout = old.Timeout
			}
		}
	}
	if len(before) > 0 {
		s := sim.Setting{Steps: slices.Clone(m.Steps)}
		for at, team := range before {
			s.Steps[at].Team = team
		}
		m.Epochs = []sim.Epoch{{Setting: s}}
	}
}

func (b *builder) shapeTouchpoints(m *sim.Model) {
	for i, at := range places(b.touchpoints) {
		p := b.touchpoints[i]
		side := p.side()
		t := b.models[side].Touchpoints[p.at[side]]
		t.Limits = b.limits(p.name)
		steps := t.Steps
		t.Steps = nil
		for _, s := range steps {
			t.Steps = append(t.Steps, b.stepIn(side, s))
		}
		if at == len(m.Touchpoints) {
			m.Touchpoints = append(m.Touchpoints, t)
			continue
		}
		old := &m.Touchpoints[at]
		for _, s := range old.Steps {
			if !slices.Contains(t.Steps, s) {
				t.Steps = append(t.Steps, s)
			}
		}
		if t.Promise == 0 {
			t.Promise = old.Promise
		}
		if !t.Scored() {
			t.Expects, t.Tolerates, t.Curve = old.Expects, old.Tolerates, old.Curve
		}
		if t.Chase == nil {
			t.Chase = old.Chase
		}
		m.Touchpoints[at] = t
	}
}

func (b *builder) shapeStreams(m *sim.Model) {
	of := func(m *sim.Model) []string { return names(m.Streams, func(s *sim.Stream) string { return s.Name }) }
	for _, p := range union(of(b.models[today]), of(b.models[changed])) {
		s := b.models[p.side()].Streams[p.at[p.side()]]
		var steps [2][]string
		for side := range 2 {
			if p.is(side) {
				for _, step := range b.models[side].Streams[p.at[side]].Steps {
					steps[side] = append(steps[side], b.models[side].Steps[step].Name)
				}
			}
		}
		s.Steps = nil
		for _, step := range union(steps[today], steps[changed]) {
			s.Steps = append(s.Steps, slices.IndexFunc(m.Steps, func(st sim.Step) bool { return st.Name == step.name }))
		}
		m.Streams = append(m.Streams, s)
	}
}
