package rollout

import (
	"slices"
	"strings"

	"ripple/sim"
	"ripple/sim/calendar"
)

// World is a rollout made ready.
type World struct {
	Model  *sim.Model // what is simulated
	Shape  *sim.Model // the things that Fold tells of: those of both models, once each
	fold   *fold      // nil: they are the same
	nobody bool       // ever adopts the change; without a fold else everybody has
}

// Build makes the world of a rollout. A *Refusal says what of the change cannot
// come step by step. Both models must have one window. Where nobody ever adopts
// the change it is today's world; where everybody does from the beginning, it is
// the changed one, warm-up included.
func Build(before, after *sim.Model, plan Plan) (*World, error) {
	switch {
	case !plan.reaches(before.Window.Length):
		return &World{Model: before, Shape: before, nobody: true}, nil
	case plan.whole():
		b := newBuilder(before, after, plan)
		m := b.learning(after)
		return &World{Model: m, Shape: m}, nil
	}
	return SideBySide(before, after, plan)
}

// SideBySide makes the world in which both versions are there, whoever is in them.
func SideBySide(before, after *sim.Model, plan Plan) (*World, error) {
	b := newBuilder(before, after, plan)
	if err := b.refuse(); err != nil {
		return nil, err
	}
	m := &sim.Model{Title: after.Title, Window: before.Window, Scores: after.Scores, Loyalty: after.Loyalty,
		Business: before.Business, Policies: b.allPolicies()}
	if m.Business == nil {
		m.Business = after.Business
	}
	m.Segments = b.bothSegments()
	for _, start := range before.Start {
		start.Journey, start.Step = b.journeyAt[today][start.Journey], b.stepAt[today][start.Step]
		m.Start = append(m.Start, start)
	}
	m.Setting = *b.settingAt(b.moments[0])
	for _, at := range b.moments[1:] {
		m.Epochs = append(m.Epochs, sim.Epoch{At: at.at, Name: at.name, Closed: at.closed, Setting: *b.settingAt(at)})
	}
	return &World{Model: m, Shape: b.shape(), fold: b.newFold()}, nil
}

// builder puts two models together.
type builder struct {
	models  [2]*sim.Model
	plan    Plan
	moments []moment

	journeys, segments, steps, teams, touchpoints, stocks, policies []pair

	journeyAt, stepAt, teamAt, touchpointAt, stockAt [2][]int // by side: where its things are in the union

	twins      []int    // by step: the other version; -1: none
	classes    [2][]int // by side: for each class of the union that of the side
	dips       []bool   // by team: people who have to learn
	conditions map[*sim.Condition]*sim.Condition
}

// moment is a time from which on other settings hold.
type moment struct {
	at     float64
	share  float64
	name   string
	closed bool
	sets   [2]*sim.Setting
}

func newBuilder(before, after *sim.Model, plan Plan) *builder {
	b := &builder{models: [2]*sim.Model{before, after}, plan: plan, conditions: map[*sim.Condition]*sim.Condition{}}
	both := func(get func(*sim.Model) []string) []pair { return union(get(before), get(after)) }
	b.journeys = both(func(m *sim.Model) []string { return names(m.Journeys, func(j *sim.Journey) string { return j.Name }) })
	b.segments = both(func(m *sim.Model) []string { return names(m.Segments, func(s *sim.Segment) string { return s.Name }) })
	b.teams = both(func(m *sim.Model) []string { return names(m.Teams, func(t *sim.Team) string { return t.Name }) })
	b.stocks = both(func(m *sim.Model) []string { return names(m.Stocks, func(s *sim.Stock) string { return s.Name }) })
	b.policies = b.pairPolicies()
	b.moments = b.allMoments()
	b.steps, b.twins = b.versions()
	for _, p := range both(func(m *sim.Model) []string {
		return names(m.Touchpoints, func(t *sim.Touchpoint) string { return t.Name })
	}) {
		for side := range 2 {
			if p.is(side) {
				b.touchpoints = append(b.touchpoints, p.only(side))
			}
		}
	}
	for side, m := range b.models {
		b.journeyAt[side] = numbers(b.journeys, side, len(m.Journeys))
		b.stepAt[side] = numbers(b.steps, side, len(m.Steps))
		b.teamAt[side] = numbers(b.teams, side, len(m.Teams))
		b.touchpointAt[side] = numbers(b.touchpoints, side, len(m.Touchpoints))
		b.stockAt[side] = numbers(b.stocks, side, len(m.Stocks))
	}
	b.numberClasses()
	b.findLearners()
	return b
}

// only is the version of one side.
func (p pair) only(side int) pair {
	p.at[1-side] = -1
	return p
}

// allMoments are the times at which anything changes: in one of the models, or by
// a phase. The first one is the beginning of the run, before any phase.
func (b *builder) allMoments() []moment {
	all := []moment{{sets: [2]*sim.Setting{&b.models[today].Setting, &b.models[changed].Setting}}}
	var times []float64
	for _, m := range b.models {
		for i := range m.Epochs {
			times = append(times, m.Epochs[i].At)
		}
	}
	for _, phase := range b.plan.Phases {
		if phase.At < b.models[today].Window.Length {
			times = append(times, phase.At)
		}
	}
	slices.Sort(times)
	for _, t := range slices.Compact(times) {
		at := moment{at: t, share: b.plan.share(t)}
		var what []string
		for side, m := range b.models {
			at.sets[side] = &m.Setting
			for i := range m.Epochs {
				e := &m.Epochs[i]
				if e.At > t {
					break
				}
				at.sets[side] = &e.Setting
				if e.At == t && !slices.Contains(what, e.Name) {
					what = append(what, e.Name)
				}
				if side == today && at.share == 0 || side == changed && at.share > 0 {
					at.closed = e.Closed
				}
			}
		}
		if slices.ContainsFunc(b.plan.Phases, func(p Phase) bool { return p.At == t }) {
			what = append(what, "rollout")
		}
		at.name = strings.Join(what, ", ")
		all = append(all, at)
	}
	return all
}

// between is a share of the way from one week to another.
func between(from, to calendar.Week, share float64) calendar.Week {
	switch {
	case share <= 0 || slices.Equal(from, to):
		return from
	case share >= 1:
		return to
	}
	return calendar.Combine(from, to, func(a, b float64) float64 { return a + share*(b-a) })
}
