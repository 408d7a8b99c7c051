package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// begin empties everything, keeping its memory, and makes due what happens
// whether customers come or not.
func (r *run) begin(p *plan, world draw.Key) {
	m := p.model
	*r = run{
		plan: p, world: world, free: none, set: &p.settings[0],
		hasStory: p.hasStory, clearing: p.clearing, mayTie: p.mayTie,
		future: r.future, tokens: r.tokens[:0], stories: r.stories[:0],
		counts: r.counts[:0], clocks: r.clocks[:0], sources: r.sources,
		steps: r.steps, teams: r.teams, totals: r.totals,
	}
	r.future.Reset()
	if r.steps == nil {
		r.steps = make([]stepState, len(m.Steps))
		r.teams = make([]teamState, len(m.Teams))
		r.totals = make([]journeyTotals, p.classes)
	}
	clear(r.totals)
	r.results = newResults(p)
	for i := range r.teams {
		r.teams[i] = r.newTeam(i)
	}
	for i := range r.steps {
		r.steps[i] = stepState{batch: emptyLine(), timer: none, place: &r.places[i], live: r.steps[i].live[:0],
			visitSlot: int32(r.places[i].visitSlot), workStream: r.places[i].workStream, special: r.places[i].begins || r.places[i].batch != nil}
		for _, tp := range r.places[i].live {
			r.steps[i].live = append(r.steps[i].live, r.encounter(tp))
		}
		if r.places[i].batch != nil {
			id := r.allocate()
			r.tokens[id].state, r.tokens[id].index = timetable, int32(i)
			r.steps[i].timer = id
		}
	}
	r.adopt()
	r.startShifts()
	r.startSources()
	if len(r.switches) > 0 {
		id := r.allocate()
		r.tokens[id].state = switching
		r.awaitSwitch(id)
	}
	if begin := m.Window.Lead + m.Window.WarmUp; begin > 0 {
		r.schedule(opening, begin, calendar.Changes) // those who come at this instant count
	}
	r.schedule(closing, r.end, calendar.Samples)
}

func (r *run) schedule(s state, at float64, class calendar.Class) {
	id := r.allocate()
	r.tokens[id].state = s
	r.future.Schedule(at, class, id)
}

func newResults(p *plan) *measure.Run {
	m := p.model
	out := &measure.Run{
		Journeys:    make([]measure.Journey, p.classes),
		Steps:       make([]measure.Step, len(m.Steps)),
		Teams:       make([]measure.Team, len(m.Teams)),
		Touchpoints: make([]measure.Touchpoint, len(m.Touchpoints)*p.classes),
		Ladders:     make([]measure.Ladder, len(m.Touchpoints)),
	}
	for i := range out.Touchpoints {
		out.Touchpoints[i] = measure.NewTouchpoint(len(m.Touchpoints[i/p.classes].Limits))
	}
	for i := range out.Ladders {
		out.Ladders[i].Minutes = make([][measure.Causes]float64, len(m.Steps))
	}
	return out
}
