package sim

import (
	"slices"

	"ripple/sim/calendar"
)

// switchSetting is an event of the model that begins or ends: other parameters
// hold from here on.
func (r *run) switchSetting(id int32) {
	r.epoch++
	r.changeSetting()
	r.awaitSwitch(id)
}

// changeSetting lets the parameters hold that belong to the epoch and to the
// policies in force. Heads, ranks, rates and who does what change at once; times,
// shares and routes from the next draw.
func (r *run) changeSetting() {
	before := r.set
	r.set = &r.settings[r.epoch<<len(r.setters)|r.inForce]
	r.adopt()
	r.halfway = true
	if r.crewsShift {
		r.changeCrews(before)
	}
	for team := range r.teams {
		ts := &r.teams[team]
		was, is := &before.Teams[team], &r.set.Teams[team]
		if !ts.frozen && (was.HourlyCost != is.HourlyCost || was.CaseCost != is.CaseCost) {
			ts.pay(was, r.teamAreas(team))
		}
		if ts.pool == nil && !slices.Equal(was.Ranks, is.Ranks) {
			r.sortLines(ts)
		}
		if ts.pool != nil && (!slices.Equal(was.Ranks, is.Ranks) || was.Queue != is.Queue) {
			r.sortPool(ts)
			ts.pool.kept = false // perhaps for somebody who is no longer first
			r.takeSoon(ts)
		}
		if slices.Equal(was.Heads, is.Heads) && slices.Equal(was.DayMix, is.DayMix) {
			continue
		}
		if ts.changes {
			r.future.Cancel(ts.shift)
		}
		r.setHeads(team, r.wall())
		r.awaitShift(team, r.wall())
	}
	r.halfway = false
	for step := range r.steps {
		r.resize(&r.steps[step])
	}
	for i := range r.stocks {
		r.reorder(&r.stocks[i])
	}
	r.replan(before)
}

// changeCrews lets those look at a step's line who do it from now on.
func (r *run) changeCrews(before *setting) {
	for team := range r.teams {
		if p := r.teams[team].pool; p != nil {
			p.steps = r.set.tiers[team]
		}
	}
	for step := range r.steps {
		s := &r.steps[step]
		if s.crew == nil || !s.crew.shifts {
			continue
		}
		was := before.stations[step].crew
		if slices.Equal(was.order, s.crew.order) {
			continue
		}
		lined := int32(len(s.line))
		for _, team := range was.teams {
			r.teams[team].waiting -= lined
		}
		for _, team := range s.crew.teams {
			r.teams[team].waiting += lined
		}
		r.sortCrew(s)
		s.reckon(r)
		for _, team := range s.crew.all {
			r.teams[team].pool.kept = false
			r.takeSoon(&r.teams[team])
		}
	}
}

// resize lets those go on for whom there is room now, or whose batch is now full.
func (r *run) resize(s *stepState) {
	if s.blocked.head != none {
		r.makeRoom(s)
	}
	if s.gathered == 0 {
		return
	}
	if size := r.set.Steps[s.number].Batch.Size; size > 0 && s.gathered >= int32(size) {
		r.startGathered(int32(s.number))
	}
}

func (r *run) awaitSwitch(id int32) {
	if r.epoch < len(r.switches) {
		r.future.Schedule(max(r.now, r.switches[r.epoch]), calendar.Switches, id)
	}
}

// adopt points all states at the setting that holds.
func (r *run) adopt() {
	for i := range r.steps {
		s := &r.steps[i]
		s.station = &r.set.stations[i]
		s.restless = s.patience != nil || s.timeout != nil
		if s.team != NoTeam {
			s.by = &r.teams[s.team]
		}
		for l := range s.live {
			s.live[l].touch = &r.set.touches[s.live[l].number]
		}
		s.bare = nil
		if len(s.live) == 1 && s.live[0].bare {
			s.bare = s.live[0].found
		}
	}
	for i := range r.teams {
		r.teams[i].ranks = r.set.Teams[i].Ranks
	}
}
