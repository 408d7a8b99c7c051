package sim

import (
	"math"

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
		hasStory: p.hasStory || r.trace != nil, trace: r.trace, clearing: p.clearing, mayTie: p.mayTie,
		unusual: p.unusual, rare: p.rare, splits: p.splits, needsMore: p.needsMore,
		future: r.future, tokens: r.tokens[:0], stories: r.stories[:0],
		counts: r.counts[:0], clocks: r.clocks[:0], sources: r.sources,
		steps: r.steps, teams: r.teams, stocks: r.stocks, totals: r.totals,
		more: r.more[:0], keepings: r.keepings[:0], freeKeeping: none,
		shortages: r.shortages[:0], freeShortage: none,
		policies: r.policies, alerts: r.alerts[:0], addressees: r.addressees[:0], diverted: none, kept: newKept(r.kept, p),
		view: View{Gauges: r.view.Gauges}, scratch: r.scratch[:0], sorting: r.sorting,
		series: series{recent: r.series.recent}, due: math.Inf(1),
	}
	r.future.Reset()
	if r.steps == nil {
		r.steps = make([]stepState, len(m.Steps))
		r.teams = make([]teamState, len(m.Teams))
		r.stocks = make([]stockState, len(m.Stocks))
		r.totals = make([]journeyTotals, p.classes)
	}
	clear(r.totals)
	r.results = newResults(p)
	for i := range r.teams {
		r.teams[i] = r.newTeam(i)
	}
	for i := range r.steps {
		r.steps[i] = r.newStep(i)
		for _, tp := range r.places[i].live {
			r.steps[i].live = append(r.steps[i].live, r.encounter(tp))
		}
		if r.places[i].batch != nil {
			id := r.allocate()
			r.tokens[id].state, r.tokens[id].index = timetable, int32(i)
			r.steps[i].timer = id
		}
		if r.places[i].blocking {
			id := r.allocate()
			r.tokens[id].state, r.tokens[id].index = calling, int32(i)
			r.steps[i].caller = id
		}
	}
	r.adopt()
	r.startShifts()
	for i := range r.steps {
		if r.steps[i].crew != nil {
			r.steps[i].reckon(r)
		}
	}
	r.startStocks()
	r.startSources()
	r.startPolicies()
	if len(r.switches) > 0 {
		id := r.allocate()
		r.tokens[id].state = switching
		r.awaitSwitch(id)
	}
	if begin := m.Window.Lead + m.Window.WarmUp; begin > 0 {
		r.schedule(opening, begin, calendar.Changes) // those who come at this instant count
	} else {
		r.startSeries()
	}
	r.schedule(closing, r.end, calendar.Samples)
}

// newStep is a step at which nobody is, with the memory of before.
func (r *run) newStep(i int) stepState {
	old, pl := &r.steps[i], &r.places[i]
	return stepState{
		number: int32(i), place: pl, visitSlot: int32(pl.visitSlot), workStream: pl.workStream,
		special: pl.begins || pl.batch != nil || pl.admits || pl.waits || pl.cares != nil || r.crewed[i],
		timer:   none, batch: emptyLine(), live: old.live[:0],
		line: old.line[:0], inHand: emptyLine(), putDown: emptyLine(), blocked: emptyLine(),
	}
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
		Stocks:      make([]measure.Stock, len(m.Stocks)),
		Touchpoints: make([]measure.Touchpoint, len(m.Touchpoints)*p.classes),
		Ladders:     make([]measure.Ladder, len(m.Touchpoints)),
	}
	if len(m.Policies) > 0 {
		out.Policies = make([]measure.Policy, len(m.Policies))
	}
	for i := range out.Touchpoints {
		out.Touchpoints[i] = measure.NewTouchpoint(len(m.Touchpoints[i/p.classes].Limits))
	}
	for i := range out.Ladders {
		out.Ladders[i].Minutes = make([][measure.Causes]float64, len(m.Steps))
	}
	return out
}
