package sim

import (
	"slices"

	"fmt"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// unusual adds crews, rooms, splits and what else few models have.
func (g generator) unusual(steps int) {
	for i := range g.Teams {
		g.unusualTeam(&g.Teams[i])
	}
	for i := range steps {
		if st := &g.Steps[i]; st.Team != NoTeam {
			g.crew(st)
			g.door(st, i, steps)
		}
		g.timeout(&g.Steps[i], i, steps)
		g.way(&g.Steps[i], i, steps)
	}
	if g.chance("split", 3) {
		g.split(steps)
	}
	for j := range g.Journeys {
		if g.chance("time is up", 4) {
			g.Journeys[j].Timeout = &Timeout{After: g.byClass("journey's time", 1000), To: []Route{To(Lost)}}
			if g.chance("and then", 2) {
				g.Journeys[j].Timeout.To = []Route{{{To: Done, Upto: g.float("done", 0, .5)}, {To: g.int("then", 0, steps-1), Upto: 1}}}
			}
		}
	}
}

func (g generator) unusualTeam(t *Team) {
	t.Queue = Queue(g.int("queue", 0, 2*int(AtRandom)) % (int(AtRandom) + 1))
	if g.chance("fails", 4) {
		t.Fails = &Fails{Every: draw.Add(draw.Always(60), g.time("fails every", 600)), For: g.time("fails for", 30)}
	}
	if g.chance("mix of heads", 4) {
		t.DayMix = []Level{{.3, 0}, {.7, .5}, {1, 2}}
	}
	if g.chance("preempt", 3) {
		t.Preempt, t.Ranks = true, g.ranks()
	}
}

func (g generator) crew(st *Step) {
	if g.chance("setup", 4) {
		st.Setup = g.byClass("setup", 5)
	}
	left := []int{}
	for i := range g.Teams[:len(g.Teams)-1] { // not the desk where questions arrive
		if i != st.Team {
			left = append(left, i)
		}
	}
	take := func() int {
		at := g.int("which team", 0, len(left)-1)
		team := left[at]
		left = append(left[:at:at], left[at+1:]...)
		return team
	}
	if len(left) > 0 && g.chance("others", 3) {
		st.Else = append(st.Else, Doer{Members{take(), g.int("of others", 0, 2)}, g.byClass("other work", 20)})
	}
	if len(left) > 0 && g.chance("along", 3) {
		st.With = append(st.With, Members{take(), g.int("of those along", 0, 2)})
	}
	if g.chance("units", 4) {
		st.Units = 2
	}
	if st.Batch == nil && !g.smooth && g.chance("batch of a size", 6) {
		st.Batch = &Batch{Size: g.int("size", 2, 4)}
		if g.chance("or by the clock", 2) {
			st.Batch.Every = 60 * float64(g.int("at the latest every", 1, 10))
		}
	}
	if g.chance("holds", 5) {
		st.Holds = []int{g.int("holds until", 0, len(g.Steps)-1)}
	}
	for _, team := range st.teams() {
		if st.Batch != nil {
			g.Teams[team].Preempt = false
		}
	}
}

// door is who joins the step, and how many can wait there.
func (g generator) door(st *Step, i, steps int) {
	if g.chance("balks", 4) {
		busy := &Condition{Text: "many wait", Reads: []Gauge{{StepQueue, i}}, Holds: func(v *View) bool { return v.Gauges[0] > 2 }}
		st.Balks = []Balk{{When: busy, Share: []float64{g.float("balk", 0, 1)}}}
	}
	if g.chance("room", 4) {
		st.Room = &Room{Places: g.int("places", 0, 3), Full: []Route{To(Lost)}}
		if i+1 < steps && g.chance("elsewhere", 2) {
			st.Room.Full = []Route{To(i + 1)}
		}
		if g.chance("block", 2) {
			st.Room.Block, st.Room.Full = true, nil
		}
	}
}

func (g generator) timeout(st *Step, i, steps int) {
	if st.CustomerClock || !g.chance("timeout", 4) {
		return
	}
	st.Timeout = &Timeout{After: g.byClass("after", 60), To: []Route{To(Lost)}}
	if i+1 < steps {
		st.Timeout.To = []Route{g.route(i, steps)}
	}
}

// way makes some routes go by rules, or to the shortest line.
func (g generator) way(st *Step, i, steps int) {
	if !g.chance("way", 4) {
		return
	}
	route := g.route(i, steps)
	even := &Condition{Text: "even hours", Holds: func(v *View) bool { return int(v.Hour)%2 == 0 && v.Visits < 4 }}
	shortest := g.chance("shortest", 2)
	for b := range route {
		route[b].How = ByRule
		if b+1 < len(route) {
			route[b].When = even
		}
		shortest = shortest && route[b].To >= 0
	}
	for b := range route {
		if shortest {
			route[b].How, route[b].When = ToShortest, nil
		}
	}
	st.Next = []Route{route}
}

// split sends customers from the last of the steps down two branches, which may
// join, or leave each by itself.
func (g generator) split(steps int) {
	team := g.team("branches", calendar.Constant(3))
	first := len(g.Steps)
	join := first + 2
	lost := g.float("lost in a branch", 0, .3)
	for i := range 2 {
		b := g.step(Step{Name: fmt.Sprint("branch ", i), Team: team, Work: g.byClass("branch work", 30), ReworkTo: first + i})
		g.Steps[b].Next = []Route{{{To: Lost, Upto: lost}, {To: join, Upto: 1}}}
	}
	joined := g.step(Step{Name: "join", Team: NoTeam, Delay: g.byClass("joined", 20), WaitsFor: []int{first, first + 1}, Next: []Route{To(Done)}})
	if g.chance("no join", 3) {
		g.Steps[joined].WaitsFor = nil
	}
	g.Steps[steps-1].Next = []Route{{{To: first, How: ToAll}, {To: first + 1, How: ToAll}}}
	if g.chance("three ways", 3) {
		g.Steps[steps-1].Next[0] = append(g.Steps[steps-1].Next[0], Branch{To: Done, How: ToAll})
	}
	if g.chance("a batch of branches", 4) {
		g.Steps[first].Batch = &Batch{Size: g.int("size of it", 2, 4)}
	}
	if g.chance("a branch splits", 3) {
		g.inner(first, joined)
	}
	if g.chance("one goes to the desk", 4) {
		g.Steps[steps-1].Next[0] = append(g.Steps[steps-1].Next[0], Branch{To: steps, How: ToAll})
	}
}

// inner splits the first branch again, before the join.
func (g generator) inner(from, to int) {
	first := len(g.Steps)
	a := g.step(Step{Name: "inner a", Team: g.Steps[from].Team, Work: g.byClass("inner work", 30), Next: []Route{To(first + 2)}})
	b := g.step(Step{Name: "inner b", Team: NoTeam, Delay: g.byClass("inner delay", 30), Next: []Route{To(first + 2)}})
	g.step(Step{Name: "inner join", Team: NoTeam, Delay: g.byClass("inner joined", 5), WaitsFor: []int{a, b}, Next: []Route{To(to)}})
	g.Steps[from].Next = allOf(a, b)
	if g.chance("no inner join", 3) {
		g.Steps[first+2].WaitsFor = nil
		g.Steps[to].WaitsFor = nil
	} else if g.Steps[to].WaitsFor != nil {
		g.Steps[to].WaitsFor = []int{first + 2, from + 1}
	}
}

// unusualEpoch changes what few models have.
func (g generator) unusualEpoch(s *Setting) {
	team := &s.Teams[g.int("changed team", 0, len(g.Teams)-1)]
	st := &s.Steps[g.int("changed step", 0, len(s.Steps)-1)]
	switch g.int("unusual change", 0, 10) {
	case 0:
		team.Queue = Queue(g.int("other queue", 0, int(AtRandom)))
	case 1:
		team.DayMix = []Level{{.5, g.float("other level", 0, 2)}, {1, 1}}
	case 2:
		if st.Room != nil {
			room := *st.Room
			room.Places = g.int("other places", 0, 5)
			st.Room = &room
		}
	case 3:
		if st.Balks = nil; g.chance("balks now", 2) && st.Team != NoTeam {
			st.Balks = []Balk{{Share: []float64{g.float("balk now", 0, 1)}}}
		}
	case 4:
		if st.Timeout = nil; g.chance("timeout now", 2) {
			st.Timeout = &Timeout{After: g.byClass("after now", 60), To: []Route{To(Lost)}}
		}
	case 5:
		if st.Patience, st.GivesUp, st.Retry = nil, nil, nil; st.Team != NoTeam && g.chance("patience now", 2) {
			st.Patience = g.byClass("other patience", 60)
		}
	case 6:
		if st.Team != NoTeam && st.isCrewed() {
			st.Setup = g.byClass("other setup", 5)
		}
	case 7:
		if team.Fails != nil {
			team.Fails = &Fails{Every: draw.Add(draw.Always(60), g.time("fails now every", 600)), For: g.time("fails now for", 30)}
		}
	case 8:
		j := &s.Journeys[g.int("changed journey", 0, len(s.Journeys)-1)]
		if j.Timeout = nil; g.chance("time is up now", 2) {
			j.Timeout = &Timeout{After: g.byClass("other time", 500), To: []Route{To(Lost)}}
		}
	case 9:
		if st.Batch != nil && st.Batch.Size > 0 {
			batch := *st.Batch
			batch.Size = g.int("other size", 1, 4)
			st.Batch = &batch
		}
	case 10:
		if st.Team == NoTeam || st.Batch != nil {
			break
		}
		others := slices.Clone(st.Else)
		other := g.int("other team", 0, len(g.Teams)-2)
		if slices.Contains(st.teams(), other) {
			st.Else = nil
		} else if st.Else = append(others, Doer{Members{other, 1}, g.byClass("work of the other team", 20)}); g.chance("alone", 2) {
			st.Team, st.Units, st.Work, st.Else = other, 1, st.Else[len(others)].Work, nil
		}
	}
}
