package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/calendar"
)

// overTime are the measures that a result knows week by week, and by hour of the
// week.
func overTime(object string) (weekly, hourly []string) {
	switch object {
	case "touchpoint":
		return []string{"wait", "wait.p50", "wait.p90", "wait.p95", "within", "within_promise", "satisfaction", "csat", "abandonment"},
			[]string{"wait", "satisfaction", "abandonment"}
	case "journey":
		return []string{"conversion", "csat", "nps"}, nil
	case "team":
		return []string{"occupancy", "queue"}, []string{"occupancy", "queue"}
	case "stock":
		return []string{"on_hand", "backorders", "out", "fill_rate"}, nil
	case "policy":
		return []string{"active"}, nil
	}
	return nil, nil
}

// readWhen reads "week 6", counted from 1, or an hour of the week such as "Mon 10";
// ok is false for what means neither.
func readWhen(inside part) (week int, hour string, err *value.Error, ok bool) {
	words := strings.Fields(inside.text)
	if len(words) == 0 {
		return 0, "", nil, false
	}
	if strings.EqualFold(words[0], "week") && len(words) == 2 {
		n, bad := strconv.Atoi(words[1])
		if bad != nil || n < 1 {
			return 0, "", inside.wrong(`the first week is "[week 1]"`, "%q is no week of a run", inside.text), true
		}
		return n, "", nil, true
	}
	day := slices.IndexFunc([]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, func(d string) bool { return strings.EqualFold(d, words[0]) })
	if day >= 0 && len(words) == 2 {
		n, bad := strconv.Atoi(strings.TrimSuffix(words[1], ":00"))
		if bad == nil && n >= 0 && n < 24 && len(words[1]) != 1 {
			return 0, fmt.Sprintf("%s %02d", "MonTueWedThuFriSatSun"[3*day:3*day+3], n), nil, true
		}
	}
	if w, err := value.Hours(inside.text, nil); err == nil && w != nil || day >= 0 || len(words) > 1 {
		return 0, "", inside.wrong(`write one hour of the week, such as "[Mon 10]", or a week of the run, such as "[week 6]"`,
			"%q is not one hour, nor a week", inside.text), true
	}
	return 0, "", nil, false
}

// timed says what keeps a metric from being told by week, or hour; nil: nothing.
func (m *Metric) timed(inside part) *value.Error {
	weekly, hourly := overTime(m.Object)
	known, by := weekly, "by week"
	if m.Hour != "" {
		known, by = hourly, "by hour of the week"
	}
	if m.Week == 0 && m.Hour == "" || slices.Contains(known, m.Measure) {
		return nil
	}
	remedy := "take the [ ] away"
	if len(known) > 0 {
		remedy += fmt.Sprintf("; of a %s there is %s %s", m.Object, words(known), by)
	}
	return inside.wrong(remedy, "%q is not told %s", m.Object+"."+m.Measure, by)
}

// checkTimes refuses targets of weeks and hours that are not in the window.
func (b *binder) checkTimes(targets []Target, w *sim.Window) {
	minutes := w.Length - w.WarmUp
	weeks := int(math.Ceil(minutes/calendar.WeekLength - 1e-9))
	for i := range targets {
		m := &targets[i].Metric
		if m.Week == 0 && m.Hour == "" {
			continue
		}
		_, inside, _ := strings.Cut(strings.TrimRight(m.Text, " ]"), "[")
		at := within(targets[i].At, m.Text, part{inside, strings.IndexByte(m.Text, '[') + 1}.wrong("", "%s", inside))
		switch {
		case m.Week > 0 && !w.HasWeeks():
			b.problems.Add(at, "take the [ ] away, or let the run be longer than a week", "weeks of a run of %s are not told apart", value.FormatDuration(minutes))
		case m.Week > weeks:
			b.problems.Add(at, fmt.Sprintf("the last one is \"[week %d]\"", weeks), "the run has no week %d", m.Week)
		case m.Hour != "" && !w.HasHours():
			b.problems.Add(at, "take the [ ] away, or let the run be longer", "hours of a run of %s are not told apart", value.FormatDuration(minutes))
		}
	}
}
