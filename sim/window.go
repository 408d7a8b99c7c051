package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// windowState is how far the counted stretch of time has come.
type windowState struct {
	opened float64 // when counting began
	closed bool    // the window has ended and the system drains
}

// journeyTotals are counts over the whole run, whatever the window.
type journeyTotals struct {
	arrived, done, lost int64
	before              int64 // arrived before counting began
}

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
		r.steps[i] = stepState{batch: emptyLine(), timer: none, place: &r.places[i], live: r.steps[i].live[:0]}
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

func (r *run) newTeam(i int) teamState {
	t := &r.model.Teams[i]
	ts := teamState{number: i, lines: r.teams[i].lines, atWork: emptyLine(), putDown: emptyLine(), stream: draw.Purpose("heads", t.Name)}
	ranks := 1
	for s := range r.settings {
		team := &r.settings[s].Teams[i]
		for _, rank := range team.Ranks {
			ranks = max(ranks, rank+1)
		}
		ts.pauses = ts.pauses || team.AtClose == PauseJob
	}
	if ts.lines == nil {
		ts.lines = make([]line, ranks)
	}
	for l := range ts.lines {
		ts.lines[l] = emptyLine()
	}
	ts.canClose = r.plan.canClose(i)
	ts.puts = t.AtClose == PauseJob
	return ts
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

// openWindow forgets what the warm-up counted.
func (r *run) openWindow() {
	r.window.opened = r.now
	for i := range r.results.Journeys {
		r.results.Journeys[i] = measure.Journey{}
		r.totals[i].before = r.totals[i].arrived
	}
	for i := range r.results.Touchpoints {
		r.results.Touchpoints[i].Reset()
	}
	for i := range r.results.Ladders {
		clear(r.results.Ladders[i].Minutes)
		r.results.Ladders[i].N = 0
	}
	for i := range r.steps {
		s := &r.steps[i]
		s.base = s.until(r.now)
		s.before = s.found
	}
	for i := range r.teams {
		r.teams[i].base = r.teamAreas(i)
	}
}

// closeWindow ends counting by time. Customers admitted before are still
// counted as they finish, and so is overtime for them, if the run drains.
func (r *run) closeWindow() {
	if r.window.closed { // the drain does not end
		r.over = true
		return
	}
	for i := range r.steps {
		r.steps[i].counted = r.steps[i].until(r.now)
	}
	r.window.closed = true
	r.over = !r.model.Window.Drain || r.inside == 0 && r.wraps == 0
	for i := range r.teams {
		overtime := r.set.Teams[i].Heads.At(r.now+r.offset()) == 0
		if r.over || !overtime {
			r.freeze(i)
		} else {
			r.freezeIfGone(&r.teams[i])
		}
	}
	if !r.over {
		r.schedule(closing, r.now+drainLimit, calendar.Samples)
	}
}

// drainLimit is how long a run may go on after its window: five years.
const drainLimit = 5 * 365 * calendar.DayLength

func (r *run) freeze(team int) {
	ts := &r.teams[team]
	if !ts.frozen {
		ts.frozen = true
		ts.counted = r.teamAreas(team)
	}
}

// freezeIfGone ends counting for a team that has gone home for good.
func (r *run) freezeIfGone(ts *teamState) {
	if r.window.closed && ts.heads == 0 && ts.busy == 0 {
		r.freeze(ts.number)
	}
}

// teamAreas are the member-minutes of a team until now.
func (r *run) teamAreas(team int) teamAreas {
	ts := &r.teams[team]
	ts.settle(r.now)
	ts.settleWrap(r.now)
	a := teamAreas{onShift: ts.onShift.Value(), wrap: ts.wrapArea.Value(), cases: ts.cases}
	for i := range r.steps {
		if int(r.set.stations[i].team) == team {
			areas := r.steps[i].until(r.now)
			a.work += areas.work - areas.ride
		}
	}
	return a
}
