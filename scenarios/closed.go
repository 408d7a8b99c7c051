package scenarios

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/calendar"
)

// mostDates bounds a list of closed dates.
const mostDates = 1000

// closure is a stretch in which everything that keeps hours is closed, in minutes
// after the start.
type closure struct{ from, to float64 }

// closures are the closed dates that lie in the run, one after the other; those
// that touch are one.
func (b *binder) closures(r *Run, notes *[]string) []closure {
	var inside []closure
	var outside []string
	for _, date := range b.closedDates(r) {
		c := closure{from: date.Sub(r.Start).Minutes()}
		c.to = c.from + calendar.DayLength
		if c.to <= 0 || c.from >= r.Length {
			outside = append(outside, date.Format(time.DateOnly))
			continue
		}
		c.from = max(0, c.from)
		if n := len(inside); n > 0 && inside[n-1].to == c.from {
			inside[n-1].to = c.to
			continue
		}
		inside = append(inside, c)
	}
	switch {
	case r.Kind == sim.Terminating && !b.open.IsConstant() && len(inside)+len(outside) > 0:
		*notes = append(*notes, "closed has no effect: every replication is a time that is open")
		return nil
	case len(inside) == 1 && inside[0].from == 0 && inside[0].to >= r.Length:
		*notes = append(*notes, "the closed dates cover the whole run: nobody is served")
	case len(outside) == 1:
		*notes = append(*notes, fmt.Sprintf("the closed date %s lies outside the run", outside[0]))
	case len(outside) > 1:
		*notes = append(*notes, fmt.Sprintf("the closed dates %s lie outside the run", words(outside)))
	}
	return inside
}

// closedDates reads the dates, in order.
func (b *binder) closedDates(r *Run) []time.Time {
	n := b.root.Get("closed")
	if n == nil {
		return nil
	}
	items := n.Items
	if n.Kind == tree.Date {
		items = []*tree.Node{n}
	}
	var dates []time.Time
	for i, item := range items {
		date, err := time.Parse(time.DateOnly, item.Text)
		switch {
		case item.Kind != tree.Date: // reported before
		case i == mostDates:
			b.problems.Add(item.Pos, "", "there are more than %d dates", mostDates)
			return nil
		case err != nil && strings.ContainsAny(item.Text, "-"):
			b.problems.Add(item.Pos, "write the date alone, such as "+item.Text[:len(time.DateOnly)], "whole days are closed")
		case err != nil:
			b.problems.Add(item.Pos, "write a date such as 2026-12-25", "%s is not a date", shown(item))
		case slices.ContainsFunc(dates, date.Equal):
			b.problems.Add(item.Pos, "keep one of them", "%s stands twice", item.Text)
		default:
			dates = append(dates, date)
		}
	}
	if r.Start.IsZero() {
		if b.root.Get("run", "start") == nil && len(dates) > 0 {
			b.problems.Add(b.root.Entry("closed").At, "add the date at which the run begins: [run] start = "+dates[0].AddDate(0, 0, -7).Format(time.DateOnly),
				"closed dates need a run that begins on a date")
		}
		return nil
	}
	slices.SortFunc(dates, time.Time.Compare)
	return dates
}

// shut is a setting on a closed date: nobody of a team that keeps hours is on
// shift, and customers who come while it is open stay away.
func (b *binder) shut(s sim.Setting) sim.Setting {
	s.Teams = slices.Clone(s.Teams)
	for i := range s.Teams {
		if !s.Teams[i].System {
			s.Teams[i].Heads = calendar.Constant(0)
		}
	}
	s.Journeys = slices.Clone(s.Journeys)
	for i, n := range b.journeys.nodes {
		arrivals := n.Get("arrivals")
		if arrivals == nil {
			arrivals = b.root.Get("arrivals")
		}
		if a := &s.Journeys[i].Arrivals; a.Rate != nil && arrivals.Get("rate") != nil && arrivals.Get("profile") == nil {
			a.Rate = calendar.Constant(0)
		}
	}
	return s
}
