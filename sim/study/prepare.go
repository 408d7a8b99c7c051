package study

import (
	"fmt"
	"math"

	"ripple/sim"
	"ripple/sim/calendar"
)

// Refusal is a study that cannot be done honestly.
type Refusal struct{ Problem, Remedy string }

// Error is the problem and what would help.
func (r *Refusal) Error() string { return r.Problem + "\n  = " + r.Remedy }

// relaxations is how many relaxation times of the slowest step a warm-up lasts.
const relaxations = 3

// Prepare makes the worlds ready for replication: it decides the warm-up, the
// same for all, on the first world, and refuses overload where there is no
// long run to speak of. An auto warm-up is simulated before the window; it is 0
// for terminating worlds and where explicit is true. The models are copied.
// A *Refusal says what cannot be done; warnings come with the models.
func Prepare(models []*sim.Model, explicit bool) ([]*sim.Model, []Warning, error) {
	var warnings []Warning
	lead := 0.0
	for i, m := range models {
		loads, err := Loads(m, &m.Setting)
		if err != nil {
			return nil, nil, err
		}
		slowest := 0.0
		for l := range loads {
			load := &loads[l]
			slowest = max(slowest, load.Relax)
			warning, err := overload(m, load)
			if err != nil {
				return nil, nil, err
			}
			if warning != nil {
				warnings = append(warnings, *warning)
			}
		}
		if i == 0 && !explicit && m.Window.Kind != sim.Terminating {
			if math.IsInf(slowest, 1) {
				return nil, nil, &Refusal{
					fmt.Sprintf("%s: no warm-up can be found, because work piles up without end", m.Title),
					`write [run] warmup = "…", or give the team more capacity`,
				}
			}
			lead = wholeDays(relaxations * max(slowest, slowestDelay(m)))
		}
	}
	ready := make([]*sim.Model, len(models))
	for i, m := range models {
		led := *m
		led.Window.Lead = lead
		ready[i] = &led
	}
	return ready, warnings, nil
}

// wholeDays rounds up, so that a warm-up does not begin in the middle of a day.
func wholeDays(minutes float64) float64 {
	return math.Ceil(minutes/calendar.DayLength) * calendar.DayLength
}

// slowestDelay is the longest mean delay: a step without a team fills up as
// slowly as its customers leave it.
func slowestDelay(m *sim.Model) float64 {
	slowest := 0.0
	for i := range m.Steps {
		st := &m.Steps[i]
		for d := range st.Delay {
			slowest = max(slowest, st.Delay[d].Mean())
		}
		if st.Batch != nil {
			slowest = max(slowest, st.Batch.Every)
		}
	}
	return slowest
}

// overload refuses a team that gets more work than it can do in a world that
// should be in balance, and warns elsewhere, or if it is close.
func overload(m *sim.Model, l *Load) (*Warning, error) {
	const tight = 0.95
	switch {
	case l.Overloaded():
		heads, work := l.WhileOpen()
		problem := fmt.Sprintf("%s: team %s gets %.0f %% of the work it can do: work for %.2f, %.2f on shift, and nobody gives up",
			m.Title, l.Name, 100*l.Share, work, heads)
		remedy := fmt.Sprintf("%.2f more are missing on shift; or let customers give up (patience)", l.Missing())
		if m.Window.Kind == sim.Steady || m.Window.Kind == sim.Cyclic {
			return nil, &Refusal{problem, remedy + `; to look at how the queue grows, write [run] kind = "horizon"`}
		}
		perDay := (l.Work - l.Heads) * calendar.DayLength / (l.Work / l.Visits)
		return &Warning{fmt.Sprintf("%s; work for %.0f customers a day is left over", problem, perDay), remedy}, nil
	case l.Share >= tight && !l.Gives:
		return &Warning{fmt.Sprintf("%s: team %s is needed for %.0f %% of its time, or less if customers give up before; waits are long and hard to pin down", m.Title, l.Name, 100*l.Share),
			"results need many replications and a long run"}, nil
	}
	return nil, nil
}
