package sim

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// generator draws random small models: everything the engine can do, in a few
// hundred customers.
type generator struct {
	*rapid.T
	builder
	smooth bool // no two events at one instant, but for shifts
}

func (g generator) int(name string, low, high int) int {
	return rapid.IntRange(low, high).Draw(g.T, name)
}
func (g generator) chance(name string, of int) bool { return g.int(name, 1, of) == 1 }
func (g generator) float(name string, low, high float64) float64 {
	return rapid.Float64Range(low, high).Draw(g.T, name)
}

// time is a random time of about so many minutes: often a whole number of them,
// so that events meet, unless the model is smooth.
func (g generator) time(name string, about int) draw.Dist {
	mean := float64(g.int(name, 1, 2*about))
	switch kind := g.int(name+" kind", 0, 4); {
	case kind == 0 && !g.smooth:
		return draw.Always(mean)
	case kind == 1 && !g.smooth:
		return dist(draw.FromData([]float64{0, mean, 2 * mean}))
	case kind <= 2:
		return dist(draw.NewLognormal(mean, .8))
	default:
		return dist(draw.NewExponential(mean))
	}
}

// byClass is a time for all classes, or one for each.
func (g generator) byClass(name string, about int) []draw.Dist {
	out := []draw.Dist{g.time(name, about)}
	if g.chance(name+" by class", 3) {
		for len(out) < g.Classes() {
			out = append(out, g.time(name, about))
		}
	}
	return out
}

func (g generator) week(name string, most float64) calendar.Week {
	heads := float64(g.int(name, 1, int(most)))
	if g.chance(name+" fraction", 3) {
		heads -= g.float(name+" less", 0.01, .6)
	}
	if g.chance(name+" always", 3) {
		return calendar.Constant(heads)
	}
	from := 60 * float64(g.int(name+" from", 0, 12))
	to := from + 60*float64(g.int(name+" hours", 3, 12))
	week := shift(from, to, heads)
	if g.chance(name+" two shifts", 3) {
		week = calendar.Combine(week, shift(from, to+120, 1), func(a, b float64) float64 { return a + b })
	}
	return week
}

func randomModel(t *rapid.T, smooth bool) builder {
	g := generator{t, newModel(float64(rapid.IntRange(1, 3).Draw(t, "days")) * calendar.DayLength), smooth}
	w := &g.Window
	w.Start = 60 * float64(g.int("start", 0, 100))
	if g.chance("lead", 3) {
		w.Lead = 60 * float64(g.int("lead hours", 1, 100))
	}
	if g.chance("warm-up", 3) {
		w.WarmUp = 60 * float64(g.int("warm-up hours", 1, 20))
	}
	w.Drain = !g.chance("stop dead", 3)
	for i := range g.int("more segments", 0, 2) {
		g.Segments = append(g.Segments, Segment{Name: fmt.Sprint("segment ", i), Tolerance: g.float("tolerance", .5, 2)})
	}
	g.teams()
	n := g.int("steps", 1, 5)
	for i := range n {
		g.randomJourney(i, n)
	}
	for i := range n {
		g.randomStep(i, n)
	}
	info := g.serve("info", g.team("desk", calendar.Constant(50)), 1)
	g.Steps[info].Next = []Route{To(Done)}
	g.Steps[info].Work = []draw.Dist{dist(draw.NewExponential(1))}
	for i := range g.int("touchpoints", 1, 4) {
		g.randomTouchpoint(i, n, info)
	}
	g.Touchpoints[0].Expects = 30 // customers always have a story
	if !smooth && g.chance("unusual", 2) {
		g.unusual(n)
	}
	if !smooth && g.chance("stock", 3) {
		g.stocks(n)
	}
	g.outside()
	at := 0.0
	for range g.int("epochs", 0, 2) {
		at += 60 * float64(g.int("epoch after hours", 0, 30))
		if g.chance("unusual epoch", 3) {
			g.during(at, g.unusualEpoch)
		} else {
			g.during(at, g.randomEpoch)
		}
	}
	if g.chance("policies", 3) {
		g.policies()
	}
	if g.chance("loyalty", 3) {
		g.loyalty()
	}
	g.complete()
	return g.builder
}

func (g generator) teams() {
	for i := range g.int("teams", 1, 3) {
		team := g.team(fmt.Sprint("team ", i), g.week("heads", 4))
		g.Teams[team].AtClose = AtClose(g.int("at close", 0, 3))
		g.Teams[team].System = g.chance("system", 4)
	}
}

// randomJourney makes the first journey, and others at times.
func (g generator) randomJourney(i, steps int) {
	if i > 1 || i == 1 && !g.chance("second journey", 2) {
		return
	}
	if i == 1 {
		g.Journeys = append(g.Journeys, Journey{Name: "second", Enters: g.int("enters", 0, steps-1)})
	}
	j := &g.Journeys[i]
	left := 1.0
	for range g.Segments[1:] {
		share := g.float("share", 0, left)
		j.Mix, left = append(j.Mix, share), left-share
	}
	if j.Mix = append(j.Mix, left); i == 0 {
		j.Mix = j.Mix[len(j.Mix)-len(g.Segments):]
	}
	rate := g.float("rate", 0.005, 0.08)
	switch kind := g.int("arrivals", 0, 5); {
	case kind == 0 && !g.smooth:
		for at := 0.0; len(j.Arrivals.At) < 60; at += float64(g.int("gap", 0, 40)) {
			j.Arrivals.At = append(j.Arrivals.At, at)
		}
		j.Arrivals.Copies = g.float("copies", 0.5, 2.5)
	case kind == 1:
		gap := g.time("gap", 60)
		if gap.Kind == draw.Empirical {
			gap = draw.Always(30)
		}
		j.Arrivals.Gap = &gap
	case kind == 2:
		week := shift(480, 1020, 3*rate)
		j.Arrivals = Arrivals{Rate: week, Reference: week}
	default:
		j.Arrivals = poisson(rate*g.float("more", .5, 2), rate)
	}
	if g.chance("busy days", 4) {
		j.Arrivals.DayCV = .3
	}
}

// route leads forward, mostly; the last branch always does.
func (g generator) route(from, steps int) Route {
	var r Route
	upto := 0.0
	for range g.int("branches", 0, 2) {
		upto += g.float("branch", 0, .3)
		r = append(r, Branch{To: g.int("to", Lost, steps-1), Upto: upto})
	}
	to := Done
	if from+1 < steps && !g.chance("out", 4) {
		to = g.int("forward", from+1, steps-1)
	}
	return append(r, Branch{To: to, Upto: 1})
}

func (g generator) randomStep(i, steps int) {
	s := Step{Name: fmt.Sprint("step ", i), Team: NoTeam, ReworkTo: g.int("rework to", 0, i)}
	if g.chance("delay", 4) {
		s.Delay = g.byClass("delay", 60)
		s.CustomerClock = g.chance("own time", 2)
	} else {
		s.Team = g.int("team", 0, len(g.Teams)-1)
		s.Work = g.byClass("work", 20)
		if g.chance("wrap", 3) {
			s.Wrap = g.byClass("wrap", 5)
		}
	}
	s.Next = []Route{g.route(i, steps)}
	if s.Team != NoTeam && g.chance("patience", 2) {
		s.Patience, s.Retry = g.byClass("patience", 60), g.byClass("retry", 60)
		if g.chance("no patience", 8) && !g.smooth {
			s.Patience = fixed(0)
		}
		s.Retry[0] = draw.Add(draw.Always(1), s.Retry[0]) // or time may stand still
		for c := range s.Retry {
			s.Retry[c] = draw.Add(draw.Always(1), s.Retry[c])
		}
		s.GivesUp = []Route{{{To: i, Upto: .5}, {To: Lost, Upto: 1}}}
		if i+1 < steps && g.chance("elsewhere", 2) {
			s.GivesUp = []Route{To(i + 1)}
		}
	}
	if g.chance("wrong at times", 2) {
		s.FirstPass, s.ReworkLimit = []float64{g.float("first pass", .2, 1)}, g.int("rework limit", 0, 3)
	}
	if g.chance("batch", 4) && !g.smooth {
		s.Batch = &Batch{Every: 60 * float64(g.int("every", 1, 30)), At: 60 * float64(g.int("at", 0, 24))}
	}
	g.step(s)
	if t := s.Team; t != NoTeam && g.chance("ranks", 4) {
		g.Teams[t].Ranks = g.ranks()
	}
}

func (g generator) ranks() []int {
	var ranks []int
	for range g.Classes() {
		ranks = append(ranks, g.int("rank", 0, 3))
	}
	return ranks
}

func (g generator) randomTouchpoint(i, steps, info int) {
	t := Touchpoint{Name: fmt.Sprint("touchpoint ", i), Live: g.chance("live", 2), UntilStart: g.chance("until start", 2), Weight: 1}
	for range g.int("steps of it", 1, 2) {
		if s := g.int("step of it", 0, steps-1); !slices.Contains(t.Steps, s) {
			t.Steps = append(t.Steps, s)
		}
	}
	t.Since.From = OriginKind(g.int("since", 0, int(SinceHere)))
	switch t.Since.From {
	case SinceTouchpoint:
		t.Since.Index = g.int("touchpoint", 0, max(0, i-1))
	case SinceStep:
		t.Since.Index = g.int("since step", 0, steps-1)
	}
	if g.chance("lag", 3) {
		t.Lag = g.byClass("lag", 60)
	}
	if g.chance("expects", 2) {
		t.Expects = g.float("expected", 5, 100)
	}
	if g.chance("promise", 2) {
		t.Promise = g.float("promised", 5, 100)
	}
	if g.chance("chase", 2) {
		t.Chase = &Chase{After: g.float("after", 5, 200), Step: info}
		if g.chance("elsewhere", 3) {
			t.Chase.Step = g.int("info", 0, steps-1) // and only once, or it may never end
		} else if g.chance("again", 2) {
			t.Chase.Again = g.float("how often", 200, 2000)
		}
	}
	t.Limits = []float64{0, 10, 100}
	g.touch(t)
}

func (g generator) randomEpoch(s *Setting) {
	team := &s.Teams[g.int("changed team", 0, len(g.Teams)-2)]
	switch g.int("change", 0, 6) {
	case 0:
		team.Heads = g.week("other heads", 4)
	case 1:
		if team.Ranks != nil {
			team.Ranks = g.ranks()
		} else {
			team.Ranks = make([]int, g.Classes())
		}
	case 2:
		team.AtClose = AtClose(g.int("other at close", 0, 3))
	case 3:
		for j := range s.Journeys {
			if a := &s.Journeys[j].Arrivals; a.Rate != nil {
				more := g.float("other rate", 0, 2)
				a.Rate = a.Rate.Map(func(v float64) float64 { return v * more })
			}
		}
	case 4:
		st := &s.Steps[g.int("changed step", 0, len(s.Steps)-2)]
		if st.Team != NoTeam {
			st.Work = g.byClass("other work", 20)
		}
	case 5:
		g.randomStock(s)
	case 6: // nothing
	}
}
