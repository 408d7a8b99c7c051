package study

import (
	"fmt"
	"math"
	"strings"

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
	var refused []string
	lead := 0.0
	for i, m := range models {
		loads, err := Loads(m, &m.Setting)
		if err != nil {
			return nil, nil, err
		}
		slowest := slowestDelay(m)
		for l := range loads {
			slowest = max(slowest, loads[l].Relax)
			switch w := tight(m, &loads[l]); {
			case w == nil:
			case loads[l].Overloaded() && (m.Window.Kind == sim.Steady || m.Window.Kind == sim.Cyclic):
				refused = append(refused, w.Text+"; "+w.Remedy)
			default:
				warnings = append(warnings, *w)
			}
		}
		if i > 0 || explicit || m.Window.Kind == sim.Terminating || len(refused) > 0 {
			continue
		}
		if lead = wholeDays(relaxations * slowest); lead > max(longestLead, 10*m.Window.Length) {
			return nil, nil, &Refusal{
				fmt.Sprintf("%s: no warm-up can be found: work piles up, or takes years to come into balance", m.Title),
				`write how long to warm up, [run] warmup = "4w" within the length, or give the busiest team more on shift`,
			}
		}
		if lead > m.Window.Length {
			warnings = append(warnings, Warning{fmt.Sprintf("the warm-up of %s is longer than the run itself", Span(lead)), "make the run longer"})
		}
	}
	if len(refused) > 0 {
		return nil, nil, &Refusal{strings.Join(refused, "\n       and "),
			`give them more on shift or let customers give up (patience); to look at how a line grows, write [run] kind = "horizon"`}
	}
	ready := make([]*sim.Model, len(models))
	for i, m := range models {
		led := *m
		led.Window.Lead = lead
		ready[i] = &led
	}
	return ready, warnings, nil
}

// longestLead is the longest warm-up that is simulated without being asked for,
// unless the run itself is a tenth of it: two years.
const longestLead = 2 * 365 * calendar.DayLength

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

// tight warns of a team that gets more work than it can do while nobody gives
// up, or nearly as much; nil if there is nothing to say.
func tight(m *sim.Model, l *Load) *Warning {
	const nearly = 0.95
	heads, work := l.WhileOpen()
	switch {
	case l.Overloaded():
		w := &Warning{fmt.Sprintf("%s: team %s gets %.0f %% of the work it can do: work for %.2f, %.2f on shift, and nobody gives up",
			m.Title, l.Name, 100*l.Share, work, heads), "a little more than that is needed on shift"}
		if l.Missing() >= 0.005 {
			w.Remedy = fmt.Sprintf("%.2f more are missing on shift", l.Missing())
			perDay := (l.Work - l.Heads) * calendar.DayLength / (l.Work / l.Visits)
			w.Text += fmt.Sprintf(", so that work for %.3g customers a day is left over", perDay)
		}
		return w
	case l.Share >= nearly && !l.Gives:
		return &Warning{fmt.Sprintf("%s: team %s is needed for %.0f %% of its time, or less if customers give up before; waits are long and hard to pin down",
			m.Title, l.Name, 100*l.Share), "results need many replications and a long run"}
	}
	return nil
}
