package measure

// Week is what a run found in one of the weeks of its counted window, which
// begin where counting does. A wait counts in the week in which it ends, a
// journey in that in which the customer leaves; who is still served after the
// window counts in the last week. All counts of the weeks add up to the run's.
//
// Ladders, the fingerprint, customers inside at the end and the sketches of
// waits are not told by week; Quantiles stand for the latter.
type Week struct {
	Run
	Quantiles []Quantiles // by touchpoint, over all classes
}

// Hour is what a run found in one hour of the week, over all weeks.
type Hour struct {
	Minutes     float64 // of the counted window that lie in this hour
	Arrived     int64   // customers
	Touchpoints []Meetings
	Teams       []Team
	Queues      []float64 // by step: customer-minutes waiting
}

// HoursOfWeek is how many hours there are, from Monday 00:00 on.
const HoursOfWeek = 7 * 24

// Meetings are the meetings at a touchpoint of customers of all classes.
type Meetings struct {
	Wait   Tally // minutes; of those who got through
	Score  Tally // 0 to 100, those who gave up included
	GaveUp int64
}

// Less is what came on top of an earlier state of the same meetings.
func (m Meetings) Less(before Meetings) Meetings {
	return Meetings{m.Wait.Less(before.Wait), m.Score.Less(before.Score), m.GaveUp - before.GaveUp}
}

// Merge counts other meetings too.
func (m *Meetings) Merge(o Meetings) {
	m.Wait.Merge(o.Wait)
	m.Score.Merge(o.Score)
	m.GaveUp += o.GaveUp
}

// Less is what was counted on top of an earlier state of the same run, where both
// know the same things. It takes over the memory of r.
func (r Run) Less(before *Run) Run {
	r.Minutes -= before.Minutes
	for i := range r.Journeys {
		r.Journeys[i] = r.Journeys[i].Less(&before.Journeys[i])
	}
	for i := range r.Steps {
		r.Steps[i] = r.Steps[i].Less(before.Steps[i])
	}
	for i := range r.Teams {
		r.Teams[i] = r.Teams[i].Less(before.Teams[i])
	}
	for i := range r.Touchpoints {
		r.Touchpoints[i].subtract(&before.Touchpoints[i])
	}
	for i := range r.Stocks {
		r.Stocks[i] = r.Stocks[i].Less(before.Stocks[i])
	}
	for i := range r.Policies {
		r.Policies[i] = r.Policies[i].Less(before.Policies[i])
	}
	return r
}
