package report

import (
	"math"

	"ripple/report/chart"
	"ripple/sim"
	"ripple/sim/study"
)

// panel is a measure as the figure has it.
func (o *overTime) panel(t *study.Timeline) chart.Panel {
	per, unit := o.scale(t)
	f := study.Finding{Metric: t.Metric}
	p := chart.Panel{Head: o.metricWords(&f), Unit: unit, Hundred: t.Unit == study.Portion || t.Unit == study.Points && t.Measure == "satisfaction"}
	switch {
	case t.Measure == "arrivals":
		p.Head = "Customers who come " + string(t.Unit)
	case t.Unit == study.Portion:
		p.Head += " (%)"
	case t.Unit == study.Minutes:
		p.Head += " (" + unit + ")"
	}
	n := o.worlds()
	for w := range n {
		if t.Worlds[w] == nil {
			continue
		}
		c := chart.Course{World: kindOfWorld(w, n), Label: o.worldName(w), Ribbon: w == n-1 && !o.Findings.Preview}
		known := false
		for _, slot := range o.slots {
			e := estimate(t.In(w, slot))
			if e.Low, e.High = e.Low/per, e.High/per; p.Hundred || e.Low < 0 {
				e.Low = math.Max(0, e.Low)
			}
			if e.Value /= per; p.Hundred {
				e.High = math.Min(100, e.High)
			}
			known = known || !math.IsNaN(e.Value)
			c.Points = append(c.Points, e)
		}
		if known {
			p.Lines = append(p.Lines, c)
		}
	}
	return p
}

// scale is what values are divided by, and the unit then.
func (o *overTime) scale(t *study.Timeline) (per float64, unit string) {
	switch t.Unit {
	case study.Minutes:
		u := o.unitOf(t)
		return u.Minutes, u.Name
	case study.Portion:
		return .01, "%"
	}
	return 1, ""
}

// unitOf is the unit in which times over slots read best.
func (o *overTime) unitOf(t *study.Timeline) chart.Unit {
	largest := 0.0
	for w := range t.Worlds {
		for _, slot := range o.slots {
			if v := t.In(w, slot).Value; v > largest {
				largest = v
			}
		}
	}
	return chart.UnitFor(largest)
}

// unit is that of the wait.
func (o *overTime) unit() chart.Unit { return o.unitOf(o.wait) }

// limit is the target of the wait; without one the promise.
func (o *overTime) limit(p *chart.Panel) {
	per, _ := o.scale(o.wait)
	for _, t := range o.Findings.Targets {
		if b, ok := t.Green.(interface{ Limit() float64 }); ok && t.Path == o.wait.Path {
			p.Limit, p.LimitText = chart.Some(b.Limit()/per), "target "+t.Green.String()
			return
		}
	}
	if o.touch.Promise > 0 {
		p.Limit = chart.Some(o.byClock(o.touch, o.touch.Promise) / per)
		p.LimitText = "promise " + study.Stated(o.modelOf(o.touch), o.touch.Touchpoint, o.touch.Promise)
	}
}

// beside are the measures that go with the wait: how satisfied customers are, how
// busy the busiest people, and what is left on the shelf; by hour also who comes.
func (o *overTime) beside() []string {
	paths := []string{"touchpoint." + o.touch.Name + ".satisfaction"}
	if team := o.strained(); team != "" {
		paths = append(paths, "team."+team+".occupancy")
	}
	if !o.weekly {
		return append(paths, "journey.arrivals")
	}
	if stock := o.scarcest(); stock != "" {
		paths = append(paths, "stock."+stock+".on_hand")
	}
	return paths
}

// strained is the team that customers of the focus queue for; else the busiest one
// of people.
func (o *overTime) strained() string {
	if !o.weekly {
		if st := stepIn(o.today(), o.bottleneck()); st != nil && st.Team != sim.NoTeam {
			return o.today().Teams[st.Team].Name
		}
	}
	name, most := "", -1.0
	for i := range o.today().Teams {
		t := &o.today().Teams[i]
		f := o.Findings.Find("team." + t.Name + ".occupancy")
		if f != nil && !t.System && f.Today.Value > most {
			name, most = t.Name, f.Today.Value
		}
	}
	return name
}

// scarcest is the stock that is out for longest.
func (o *overTime) scarcest() string {
	name, most := "", -1.0
	for i := range o.today().Stocks {
		n := o.today().Stocks[i].Name
		if f := o.Findings.Find("stock." + n + ".out"); f != nil && f.Today.Value > most {
			name, most = n, f.Today.Value
		}
	}
	return name
}

// kindOfWorld is a world as charts have it.
func kindOfWorld(world, n int) chart.Kind {
	switch {
	case n == 1:
		return chart.TheOnly
	case world == 0:
		return chart.ItsToday
	case world == 1:
		return chart.ItsChanged
	}
	return chart.ItsRollout
}

// worldName is what a world is called beside its line.
func (o *overTime) worldName(world int) string {
	switch n := o.worlds(); {
	case world == 0:
		return "today"
	case n == 2:
		return "changed"
	case world == 1:
		return "changed, all at once"
	}
	return "changed, phased in"
}
