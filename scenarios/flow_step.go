package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/draw"
)

// hands says who does a step: first choice, others, who is held along.
func (f flow) hands(st *sim.Step) string {
	switch {
	case st.Team != sim.NoTeam:
	case st.CustomerClock:
		return "(customer)"
	case st.Uses != nil && !slices.ContainsFunc(st.Delay, func(d draw.Dist) bool { return d.Mean() > 0 }):
		return "(takes stock)"
	default:
		return "(takes time)"
	}
	text := "by " + f.members(sim.Members{Team: st.Team, Units: st.Units})
	for _, d := range st.Else {
		text += ", else " + f.members(d.Members)
	}
	for i, m := range st.With {
		if i == 0 {
			text += ", with " + f.members(m)
			continue
		}
		text += " and " + f.members(m)
	}
	return text
}

func (f flow) members(m sim.Members) string {
	if m.Units > 1 {
		return fmt.Sprintf("%d of %s", m.Units, f.Teams[m.Team].Name)
	}
	return f.Teams[m.Team].Name
}

// waiting says what happens to those who wait, and until when the team is kept.
func (f flow) waiting(st *sim.Step) string {
	text := ""
	if r := st.Room; r != nil && r.Block {
		text += fmt.Sprintf("; %d can wait, others are held up before", r.Places)
	} else if r != nil {
		text += fmt.Sprintf("; %d can wait, others → %s", r.Places, f.routes(r.Full))
	}
	if b := st.Batch; b != nil {
		var starts []string
		if b.Size > 0 {
			starts = append(starts, fmt.Sprintf("with %d", b.Size))
		}
		if b.Every > 0 {
			starts = append(starts, "every "+value.FormatDuration(b.Every))
		}
		text += "; starts " + strings.Join(starts, " or ")
	}
	text += f.timeout(st.Timeout)
	var until []string
	for _, step := range st.Holds {
		until = append(until, f.name(step))
	}
	if until != nil {
		text += "; team kept until " + strings.Join(until, " or ") + " ends"
	}
	return text
}

func (f flow) timeout(t *sim.Timeout) string {
	if t == nil {
		return ""
	}
	return "; " + f.byClass(len(t.After), func(c int) string {
		if t.After[c].Kind == draw.Never {
			return "no timeout"
		}
		about := ""
		if t.After[c].Kind != draw.Fixed {
			about = "~"
		}
		const perMilli = 60_000.0 // what arithmetic adds to a mean is below that
		mean := math.Round(t.After[c].Mean()*perMilli) / perMilli
		return "after " + about + value.FormatDuration(mean) + " → " + f.routes(t.To[c:c+1])
	})
}
