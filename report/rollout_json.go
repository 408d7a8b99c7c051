package report

import (
	"ripple/sim/study"
)

// jsonRollout says how the change comes step by step. Times are minutes from the
// start, the week counts from 1.
type jsonRollout struct {
	Phases     []jsonPhase `json:"phases"`
	Only       []string    `json:"only,omitempty"`
	DipPace    float64     `json:"dip_pace,omitempty"`
	Recovers   float64     `json:"dip_recovers,omitempty"`
	StopIf     string      `json:"stop_if,omitempty"`
	Fires      *int        `json:"fires,omitempty"` // replications
	Chance     *float64    `json:"chance,omitempty"`
	ChanceLow  *float64    `json:"chance_low,omitempty"`
	ChanceHigh *float64    `json:"chance_high,omitempty"`
	FirstWeek  *float64    `json:"first_week_median,omitempty"`
	Alarm      string      `json:"alarm,omitempty"` // "true", "false", "cannot tell"; "none" if it never fires
}

type jsonPhase struct {
	At    float64 `json:"at"`
	Share float64 `json:"share"`
}

// jsonThird is a metric while the change comes step by step; the difference is
// that to today.
type jsonThird struct {
	Value          *float64 `json:"value,omitempty"`
	Low            *float64 `json:"low,omitempty"`
	High           *float64 `json:"high,omitempty"`
	Difference     *float64 `json:"difference,omitempty"`
	DifferenceLow  *float64 `json:"difference_low,omitempty"`
	DifferenceHigh *float64 `json:"difference_high,omitempty"`
	ToChanged      *float64 `json:"to_changed,omitempty"` // less the complete change
	ToChangedLow   *float64 `json:"to_changed_low,omitempty"`
	ToChangedHigh  *float64 `json:"to_changed_high,omitempty"`
}

func (s *Study) jsonRollout() *jsonRollout {
	r := s.rollout()
	if r == nil {
		return nil
	}
	out := &jsonRollout{Only: r.Only}
	for _, p := range r.Phases {
		out.Phases = append(out.Phases, jsonPhase(p))
	}
	if r.Pace > 0 && r.Pace < 1 {
		out.DipPace, out.Recovers = r.Pace, r.Learn
	}
	stop := s.Findings.Stop
	if stop == nil {
		return out
	}
	if out.StopIf = stop.Text; stop.Known {
		out.Fires, out.Chance, out.Alarm = &stop.Fires, number(stop.Chance.Value), stop.Alarm.String()
		if !s.Findings.Preview {
			out.ChanceLow, out.ChanceHigh = number(stop.Chance.Low), number(stop.Chance.High)
		}
		if stop.Fires > 0 {
			out.FirstWeek = number(stop.Week)
		}
	}
	return out
}

func (s *Study) jsonThird(f *study.Finding) *jsonThird {
	if s.rollout() == nil || number(f.Rollout.Value) == nil {
		return nil
	}
	out := &jsonThird{Value: number(f.Rollout.Value), Difference: number(f.RolledOut.Value), ToChanged: number(f.WhileComing.Value)}
	out.Low, out.High = s.ends(f.Rollout)
	out.DifferenceLow, out.DifferenceHigh = s.ends(f.RolledOut.Interval)
	out.ToChangedLow, out.ToChangedHigh = s.ends(f.WhileComing.Interval)
	return out
}
