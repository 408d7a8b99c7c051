package study

import (
	"ripple/sim"
	"ripple/sim/measure"
)

// view is a run with what its metrics need added up: touchpoints and journeys
// over the classes of customers.
type view struct {
	*measure.Run
	model       *sim.Model
	touchpoints [][]measure.Touchpoint // by touchpoint; all customers, then by segment
	journeys    []measure.Journey      // by journey; all segments
	segments    []measure.Journey      // by segment; all journeys
	everybody   measure.Journey
	quantiles   []measure.Quantiles // by touchpoint, of a week; else sketches know
}

// quantile is the time that a share of those who waited at a touchpoint, all of
// them or a segment, does not exceed.
func (v *view) quantile(tp, part int, p float64) float64 {
	if v.quantiles != nil {
		return v.quantiles[tp].At(p)
	}
	return v.touchpoints[tp][part].Waits.Quantile(p)
}

func newView(m *sim.Model, run *measure.Run) *view {
	v := &view{Run: run, model: m}
	n := m.Classes()
	for tp := range m.Touchpoints {
		byClass := run.Touchpoints[tp*n : (tp+1)*n]
		sums := make([]measure.Touchpoint, 1+len(segmentsOf(m)))
		for i := range sums {
			sums[i] = measure.Touchpoint{Within: make([]int64, len(m.Touchpoints[tp].Limits))}
			if byClass[0].Waits != nil {
				sums[i].Waits = measure.NewSketch()
			}
		}
		for class := range byClass {
			sums[0].Merge(&byClass[class])
			if len(sums) > 1 {
				sums[1+class%len(m.Segments)].Merge(&byClass[class])
			}
		}
		v.touchpoints = append(v.touchpoints, sums)
	}
	v.journeys = make([]measure.Journey, len(m.Journeys))
	v.segments = make([]measure.Journey, len(m.Segments))
	for class := range run.Journeys {
		j := &run.Journeys[class]
		v.everybody.Merge(j)
		v.journeys[class/len(m.Segments)].Merge(j)
		v.segments[class%len(m.Segments)].Merge(j)
	}
	return v
}

// left is the number of customers who have left, served or not.
func left(j *measure.Journey) float64 { return float64(j.Done + j.Lost) }

// served tallies the time customers waited at a step before they were served.
func served(s *measure.Step) measure.Tally { return s.Queue.Less(s.Unserved) }
