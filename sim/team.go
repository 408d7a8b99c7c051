package sim

import (
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// teamState is who of a team is there now, what they do, and who waits for them.
type teamState struct {
	heads    int32 // on shift, those who stay on included
	busy     int32 // at work or in after-call work
	waiting  int32 // jobs: customers or batches in the lines, and what was put down
	wrapping int32
	lines    []line // by rank, best first
	ranks    []int  // by class, in the setting that holds; nil: first come, first served

	shift    int32   // token of the next change of shift
	changes  bool    // which is due
	turn     float64 // then, as a time of the week, to the last bit
	seizer   int32   // token that lets members take jobs later at this instant
	seizing  bool
	canClose bool  // at some time nobody is on shift
	pauses   bool  // jobs may be put down at the end of a shift, in some setting
	puts     bool  // and are, in the one that holds
	staying  bool  // after closing, until nobody inside can still come
	frozen   bool  // counting has ended for this team
	down     int32 // members on shift who have broken down; heads are without them
	pool     *pool // nil: members work one by one through the lines
	number   int
	mayCome  int32 // customers inside who can still come to this team, where it stays for them
	atWork   line  // jobs in hand, latest first, where they may have to be put down
	putDown  line  // jobs put down, earliest begun first
	stream   draw.Stream

	closedSince float64 // when the team closed, if nobody is there
	closedTotal float64 // minutes closed before

	last     float64
	onShift  measure.Total // member-minutes, overtime included
	wrapLast float64
	wrapArea measure.Total
	cases    int64
	base     teamAreas
	paid     float64   // up to paidTo, where costs have changed
	paidTo   teamAreas // or what there was as counting began
	counted  teamAreas
}

type teamAreas struct {
	onShift, down, wrap, work float64
	cases                     int64
}

// closedUntil is for how many minutes the team has been closed until now.
func (ts *teamState) closedUntil(now float64) float64 {
	if ts.heads > 0 {
		return ts.closedTotal
	}
	return ts.closedTotal + (now - ts.closedSince)
}

// settle counts the members on shift up to now; members who finish a job after
// the end of their shift are there too.
func (ts *teamState) settle(now float64) {
	ts.onShift.Add(float64(max(ts.heads+ts.down, ts.busy)) * (now - ts.last))
	if ts.down > 0 {
		ts.pool.downArea.Add(float64(ts.down) * (now - ts.last))
	}
	ts.last = now
}

func (ts *teamState) settleWrap(now float64) {
	ts.wrapArea.Add(float64(ts.wrapping) * (now - ts.wrapLast))
	ts.wrapLast = now
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
	if r.plan.pools[i] {
		ts.pool = r.newPool(i, r.teams[i].pool)
	}
	return ts
}

func (r *run) freeze(team int) {
	ts := &r.teams[team]
	if !ts.frozen {
		ts.frozen = true
		ts.counted = r.teamAreas(team)
		ts.pay(&r.set.Teams[team], ts.counted)
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
	if ts.pool != nil {
		ts.settleBusy(r.now)
		a.work, a.down = ts.pool.busyArea.Value(), ts.pool.downArea.Value()
		return a
	}
	for i := range r.steps {
		if int(r.set.stations[i].team) == team {
			areas := r.steps[i].until(r.now)
			a.work += areas.work - areas.ride
		}
	}
	return a
}

// teamBy is what teamAreas would say at a moment up to which nothing more
// happens, or did say as counting ended, and leaves everything as it is. Worked
// is by team the work at the steps that only this team does.
func (r *run) teamBy(team int, now float64, worked []float64) teamAreas {
	ts := &r.teams[team]
	if ts.frozen {
		return ts.counted
	}
	a := teamAreas{
		onShift: ts.onShift.Value() + float64(max(ts.heads+ts.down, ts.busy))*(now-ts.last),
		wrap:    ts.wrapArea.Value() + float64(ts.wrapping)*(now-ts.wrapLast),
		cases:   ts.cases,
	}
	if p := ts.pool; p != nil {
		a.work = p.busyArea.Value() + float64(ts.busy)*(now-p.lastBusy)
		a.down = p.downArea.Value() + float64(ts.down)*(now-ts.last)
		return a
	}
	a.work = worked[team]
	return a
}

// worked adds up what teamBy needs.
func (r *run) worked(now float64) []float64 {
	clear(r.series.worked)
	for i := range r.steps {
		if team := r.set.stations[i].team; team != NoTeam {
			r.series.worked[team] += r.steps[i].workBy(now)
		}
	}
	return r.series.worked
}

// found is what was counted in the window, of all that was counted; t has the
// costs that hold.
func (ts *teamState) found(t *Team, a teamAreas) measure.Team {
	return measure.Team{
		OnShift: a.onShift - ts.base.onShift,
		Down:    a.down - ts.base.down,
		Busy:    a.work - ts.base.work + a.wrap - ts.base.wrap,
		Cases:   a.cases - ts.base.cases,
		Cost:    ts.paid + ts.owed(t, a),
	}
}

// owed is what a team has cost since it was last paid.
func (ts *teamState) owed(t *Team, now teamAreas) float64 {
	return t.HourlyCost*(now.onShift-ts.paidTo.onShift)/60 + t.CaseCost*float64(now.cases-ts.paidTo.cases)
}

// pay adds that up, before costs change or counting ends.
func (ts *teamState) pay(t *Team, now teamAreas) {
	ts.paid += ts.owed(t, now)
	ts.paidTo = now
}
