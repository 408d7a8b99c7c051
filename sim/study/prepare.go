package study

import (
	"fmt"
	"math"
	"slices"
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
// for terminating worlds, where a stock is used up that is never ordered, and
// where explicit is true. The models are copied.
// A *Refusal says what cannot be done; warnings come with the models.
func Prepare(models []*sim.Model, explicit bool) ([]*sim.Model, []Warning, error) {
	var warnings []Warning
	var refused []string
	lead, fresh := 0.0, slices.ContainsFunc(models, usesUp)
	for i, m := range models {
		loads, err := Loads(m, &m.Setting)
		if err != nil {
			return nil, nil, err
		}
		for team := range loads.Teams {
			o := loads.Overload(team)
			switch {
			case o == nil:
				if w := loads.tight(m, team); w != nil {
					warnings = append(warnings, *w)
				}
			case o.Teams[0] != team: // said before
			case m.Window.Kind == sim.Steady || m.Window.Kind == sim.Cyclic:
				w := o.warning(m)
				refused = append(refused, w.Text+"; "+w.Remedy)
			default:
				warnings = append(warnings, *o.warning(m))
			}
		}
		if i > 0 || explicit || m.Window.Kind == sim.Terminating || fresh || len(refused) > 0 {
			continue
		}
		if lead = wholeDays(relaxations * loads.Slowest); lead > max(longestLead, 10*m.Window.Length) {
			if m.Window.Kind != sim.Horizon {
				return nil, nil, &Refusal{
					fmt.Sprintf("%s: no warm-up can be found: %s", m.Title, loads.outOfBalance(m)),
					`write how long to warm up, [run] warmup = "1w" within the length, or give the busiest team more on shift`,
				}
			}
			lead = 0
			warnings = append(warnings, Warning{
				fmt.Sprintf("%s begins empty, as no warm-up brings it into balance: %s", m.Title, loads.outOfBalance(m)),
				"read the course week by week rather than the mean, or give that team more on shift",
			})
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

// outOfBalance says which team has work piling up, or comes into balance too slowly.
func (l *Loading) outOfBalance(m *sim.Model) string {
	busiest := 0
	for i := range l.Teams {
		if l.Teams[i].Share > l.Teams[busiest].Share {
			busiest = i
		}
	}
	if len(l.Teams) == 0 {
		return "work piles up, or takes years to come into balance"
	}
	return fmt.Sprintf("team %s is needed for %.0f %% of its time", m.Teams[busiest].Name, 100*l.Teams[busiest].Share)
}
