package study

import (
	"slices"
	"strings"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// Track is one metric of one world in each of several slots of time: the weeks of
// the window, or the hours of the week.
type Track struct {
	Metric
	Sums, Counts [][]float64 // by slot, replication by replication
}

// At is the metric in one slot.
func (t *Track) At(slot int) Series { return Series{t.Metric, t.Sums[slot], t.Counts[slot]} }

// listing are the metrics of a world.
type listing struct{ all, weekly, hourly []Metric }

func newListing(m *sim.Model) listing { return listing{catalogue(m), weekly(m), hourly(m)} }

// slots are the sums and counts of metrics in one run: metric by metric, within
// it slot by slot.
type slots struct {
	n            int
	sums, counts []float64
}

// weekly are the metrics that are told week by week: of all customers, and of
// what a steering committee looks at.
func weekly(m *sim.Model) []Metric {
	return told(m, map[string][]string{
		"touchpoint": {"wait", "wait.p50", "wait.p90", "wait.p95", "satisfaction", "csat", "abandonment", "within_promise", "within"},
		"journey":    {"csat", "nps", "conversion"},
		"team":       {"occupancy", "queue"},
		"stock":      {"on_hand", "backorders", "out", "fill_rate"},
		"policy":     {"active"},
	}, PerWeek, calendar.WeekLength)
}

// hourly are those that are told by hour of the week.
func hourly(m *sim.Model) []Metric {
	return told(m, map[string][]string{
		"touchpoint": {"wait", "satisfaction", "abandonment"},
		"team":       {"occupancy", "queue"},
	}, PerHour, 60)
}

// told are the metrics of some names, and how many customers came each time.
func told(m *sim.Model, names map[string][]string, unit Unit, each float64) []Metric {
	var list []Metric
	for _, metric := range catalogue(m) {
		name, _, _ := strings.Cut(metric.Measure, "(")
		if metric.Segment == ofAll && slices.Contains(names[metric.Object], name) {
			list = append(list, metric)
		}
	}
	o := metricsOf{object: "journey"}
	o.add("arrivals", unit, stats.Neutral, func(v *view) (float64, float64) { return float64(v.everybody.Arrived), v.Minutes / each })
	list = append(list, o.list...)
	for i := range m.Journeys {
		if name := m.Journeys[i].Name; name != "" && len(m.Journeys) > 1 && unit == PerWeek {
			o := metricsOf{object: "journey", name: name}
			o.add("arrivals", unit, stats.Neutral, func(v *view) (float64, float64) { return float64(v.journeys[i].Arrived), v.Minutes / each })
			list = append(list, o.list...)
		}
	}
	return list
}

func observeWeeks(m *sim.Model, metrics []Metric, run *measure.Run) slots {
	if len(run.Weeks) == 0 {
		return slots{}
	}
	views := make([]*view, len(run.Weeks))
	for i := range views {
		w := &run.Weeks[i]
		views[i] = newView(m, &w.Run)
		views[i].quantiles = w.Quantiles
	}
	return observeSlots(metrics, views)
}

func observeHours(m *sim.Model, metrics []Metric, run *measure.Run) slots {
	if len(run.Hours) == 0 {
		return slots{}
	}
	views := make([]*view, len(run.Hours))
	for i := range views {
		views[i] = hourView(m, &run.Hours[i])
	}
	return observeSlots(metrics, views)
}

// hourView is an hour of the week as its metrics need it; nil if it was not in the
// window.
func hourView(m *sim.Model, h *measure.Hour) *view {
	if h.Teams == nil {
		return nil
	}
	v := &view{model: m, Run: &measure.Run{Minutes: h.Minutes, Teams: h.Teams, Steps: make([]measure.Step, len(m.Steps))}}
	v.everybody.Arrived = h.Arrived
	for i := range v.Steps {
		v.Steps[i].QueueArea = h.Queues[i]
	}
	for _, f := range h.Touchpoints {
		v.touchpoints = append(v.touchpoints, []measure.Touchpoint{{Wait: f.Wait, Score: f.Score, GaveUp: f.GaveUp}})
	}
	return v
}

func observeSlots(metrics []Metric, views []*view) slots {
	o := slots{n: len(views), sums: make([]float64, len(metrics)*len(views)), counts: make([]float64, len(metrics)*len(views))}
	for i := range metrics {
		for k, v := range views {
			if v != nil {
				o.sums[i*o.n+k], o.counts[i*o.n+k] = metrics[i].of(v)
			}
		}
	}
	return o
}

// tracks turns observations into tracks.
func tracks(metrics []Metric, observations []*observation, of func(o *observation) slots) []Track {
	n := of(observations[0]).n
	if n == 0 {
		return nil
	}
	list := make([]Track, len(metrics))
	for i := range metrics {
		list[i] = Track{metrics[i], make([][]float64, n), make([][]float64, n)}
		for k := range n {
			for _, o := range observations {
				found := of(o)
				list[i].Sums[k] = append(list[i].Sums[k], found.sums[i*n+k])
				list[i].Counts[k] = append(list[i].Counts[k], found.counts[i*n+k])
			}
		}
	}
	return list
}
