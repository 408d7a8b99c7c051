package study

import (
	"strconv"
	"strings"

	"ripple/sim/calendar"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// WeekLength is a week in minutes.
const WeekLength = calendar.WeekLength

// Timeline is one metric in each week of the window, or in each hour of the week,
// in every world.
type Timeline struct {
	Metric
	Worlds [][]stats.Interval // by world, by slot; nil for a world without the thing
	tracks []*Track           // by world
}

// Slots is the number of weeks, or of hours.
func (t *Timeline) Slots() int {
	for _, w := range t.Worlds {
		if w != nil {
			return len(w)
		}
	}
	return 0
}

// In is the metric in a world; all unknown where the world does not have the thing.
func (t *Timeline) In(world, slot int) stats.Interval {
	if world >= len(t.Worlds) || t.Worlds[world] == nil {
		return missing
	}
	return t.Worlds[world][slot]
}

// Customers is over how many observations a mean in a slot is taken, in all
// replications; a quantile has as many as customers got through.
func (t *Timeline) Customers(world, slot int) float64 {
	if world >= len(t.tracks) || t.tracks[world] == nil {
		return 0
	}
	return stats.Total(t.tracks[world].Counts[slot])
}

// Difference is the paired difference in one slot between two worlds, the second
// less the first. Unknown where one of them has no value.
func (t *Timeline) Difference(slot, base, change int, confidence float64) stats.Difference {
	none := stats.Difference{Interval: missing}
	if base >= len(t.tracks) || change >= len(t.tracks) || t.tracks[base] == nil || t.tracks[change] == nil {
		return none
	}
	a, b := t.tracks[base].At(slot), t.tracks[change].At(slot)
	f := Finding{Metric: t.Metric}
	if err := f.compare(&a, &b, Rules{Confidence: confidence}); err != nil {
		return none
	}
	return f.Difference
}

// timelines estimates the tracks of all worlds.
func (f *Findings) timelines(of func(w *World) []Track) ([]Timeline, error) {
	var list []Timeline
	index := map[string]int{}
	worlds := f.Runs.Worlds
	for w := range worlds {
		tracks := of(&worlds[w])
		for i := range tracks {
			track := &tracks[i]
			at, ok := index[track.Path]
			if !ok {
				at = len(list)
				index[track.Path] = at
				list = append(list, Timeline{Metric: track.Metric, Worlds: make([][]stats.Interval, len(worlds)), tracks: make([]*Track, len(worlds))})
			}
			list[at].tracks[w] = track
			for slot := range track.Sums {
				s := track.At(slot)
				estimate, err := s.estimate(f.Confidence)
				if err != nil {
					return nil, err
				}
				list[at].Worlds[w] = append(list[at].Worlds[w], estimate)
			}
		}
	}
	return list, nil
}

// Week is the course of a metric over the weeks; nil if it has none.
func (f *Findings) Week(path string) *Timeline { return lookUp(f.Weeks, path) }

// Hour is the course of a metric over the hours of the week; nil if it has none.
func (f *Findings) Hour(path string) *Timeline { return lookUp(f.Hours, path) }

func lookUp(list []Timeline, path string) *Timeline {
	for i := range list {
		if list[i].Path == path {
			return &list[i]
		}
	}
	return nil
}

// slotted is the finding of a path of one week or hour; nil if there is none.
func (f *Findings) slotted(path string) *Finding {
	body, when, ok := strings.Cut(strings.TrimSuffix(path, "]"), "[")
	if !ok {
		return nil
	}
	t, slot := f.Hour(body), HourNumber(when)
	if week, ok := strings.CutPrefix(when, "week "); ok {
		t = f.Week(body)
		n, err := strconv.Atoi(week)
		if slot = n - 1; err != nil {
			slot = -1
		}
	}
	if t == nil || slot < 0 || slot >= t.Slots() {
		return nil
	}
	var worlds [3]*Series // today, changed, rollout
	for w, track := range t.tracks {
		if track != nil && w < len(worlds) {
			at := track.At(slot)
			worlds[w] = &at
		}
	}
	finding, err := judged(worlds[0], worlds[1], worlds[2], f.rules)
	if err != nil {
		return nil
	}
	finding.Path, finding.Segment = path, when
	return &finding
}

// HourName is how an hour of the week is written: "Mon 00" is 0.
func HourName(hour int) string {
	day := "MonTueWedThuFriSatSun"[3*(hour/24):][:3]
	return day + " " + string(rune('0'+hour%24/10)) + string(rune('0'+hour%24%10))
}

// HourNumber is its inverse; -1 for what is no hour.
func HourNumber(name string) int {
	for hour := range measure.HoursOfWeek {
		if HourName(hour) == name {
			return hour
		}
	}
	return -1
}

// WeekBegins is when a week of the counted window begins, in minutes after
// Window.Start; weeks count from 0.
func (w *World) WeekBegins(week int) float64 {
	return w.Model.Window.WarmUp + float64(week)*calendar.WeekLength
}
