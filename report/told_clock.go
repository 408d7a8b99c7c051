package report

import (
	"fmt"
	"math"
	"time"

	"ripple/sim"
)

// clock gives moments of a run the time that people know.
type clock struct {
	start   time.Time // zero: there is no date
	monday  float64   // minutes since a Monday at which the window starts
	seconds bool      // stories that are over soon
	weeks   bool      // that take more than one
}

func calendarOf(m *sim.Model, start time.Time, lives []Life) clock {
	c := clock{start: start, monday: m.Window.Start}
	from, to := math.Inf(1), 0.0
	for _, l := range lives {
		if l.Story != nil {
			from, to = min(from, l.Story.Arrived), max(to, l.Story.Moments[len(l.Story.Moments)-1].At)
		}
	}
	c.seconds = to-from < 3*60
	c.weeks = math.Floor((c.monday+to)/(7*24*60)) > 0
	return c
}

// at is the wall-clock time of a moment.
func (c *clock) at(minutes float64) string {
	hour := "15:04"
	if c.seconds {
		hour = "15:04:05"
	}
	if !c.start.IsZero() {
		return c.start.Add(time.Duration(math.Round(minutes*60)) * time.Second).Format("Mon 2 Jan " + hour)
	}
	wall := c.monday + minutes
	// A Monday, to take the words from.
	monday := time.Date(2001, time.January, 1, 0, 0, 0, 0, time.UTC)
	text := monday.Add(time.Duration(math.Round(wall*60)) * time.Second).Format("Mon " + hour)
	if c.weeks {
		text = fmt.Sprintf("week %d, %s", int(math.Floor(wall/(7*24*60)))+1, text)
	}
	return text
}
