package chart

import (
	"fmt"
	"math"

	"pgregory.net/rapid"
)

// course is a made-up line that a storm between two weeks lifts.
func course(world Kind, label string, slots int, base, storm, half float64) Course {
	c := Course{World: world, Label: label, Ribbon: half > 0}
	for i := range slots {
		v := base * (1 + .04*math.Sin(float64(i)*1.7))
		if k := float64(i-5) / 3; k > 0 && k < 1.4 {
			v += storm * math.Sin(k*math.Pi/1.4)
		}
		c.Points = append(c.Points, est(v, half*v))
	}
	return c
}

func weekTicks(n int) []TimeTick {
	var ticks []TimeTick
	for i := range n {
		ticks = append(ticks, TimeTick{At: float64(i) + .5, Label: fmt.Sprint(i + 1), Below: fmt.Sprintf("%d %s", 1+7*i%28, []string{"Jan", "Feb", "Mar"}[i/4%3]),
			Name: fmt.Sprintf("week %d", i+1)})
	}
	return ticks
}

// storm is a rollout that a storm hits.
func storm() OverTime {
	three := func(base, gain, rise, half float64) []Course {
		return []Course{course(ItsToday, "today", 26, base, rise, 0), course(ItsChanged, "changed, all at once", 26, base*gain, rise*gain/3, 0),
			course(ItsRollout, "changed, phased", 26, base*gain*1.1, rise*gain*.8, half)}
	}
	return OverTime{
		Name: "over-time", Heading: "Even half phased in, February storm peaks at 3.3 days instead of 4.6", Slots: 26, Slot: "week", Ticks: weekTicks(26),
		Bands:  []Band{{5, 8, "February storm"}},
		Phases: []Phase{{0, "10 %"}, {4, "50 %"}, {10, "100 %"}}, Stops: []Phase{{20, "stops in 3 of 30 runs"}},
		Main: Panel{Head: "Wait for “Hear the decision”, 9 in 10 within (days)", Unit: "d", Limit: Some(3), LimitText: "target 3 d", Lines: three(3.1, .6, 1.5, .12)},
		Small: []Panel{
			{Head: "Satisfaction at “Hear the decision”", Hundred: true, Lines: three(80, 1.15, -12, .02)},
			{Head: "Handlers busy (%)", Unit: "%", Hundred: true, Limit: Some(88), LimitText: "target 88 %", Lines: three(85, .93, 14, .02)},
			{Head: "Parts on hand", Lines: three(120, 1, -60, 0)},
		},
	}
}

// plainStorm has no rollout, and clinicDay one world by the hour.
func plainStorm() OverTime {
	f := storm()
	f.Phases, f.Stops = nil, nil
	for _, panel := range append([]*Panel{&f.Main}, &f.Small[0], &f.Small[1], &f.Small[2]) {
		panel.Lines = panel.Lines[:2:2]
		panel.Lines[1].Label = "changed"
		panel.Lines[1].Ribbon = true
	}
	return f
}

func clinicDay() OverTime {
	f := OverTime{Name: "over-time", Slots: 11, Slot: "hour", Main: Panel{Head: "Mean wait for “Nurse” (minutes)", Unit: "min", Lines: []Course{course(TheOnly, "wait", 11, 8, 9, .2)}},
		Small: []Panel{{Head: "Nurses busy (%)", Unit: "%", Hundred: true, Lines: []Course{course(TheOnly, "busy", 11, 85, 12, .05)}}}}
	for i := range 11 {
		f.Ticks = append(f.Ticks, TimeTick{At: float64(i), Label: fmt.Sprintf("%02d", 8+i), Name: fmt.Sprintf("the hour from %02d", 8+i)})
	}
	f.Small[0].Lines[0].Points[4].Value = math.NaN()
	return f
}

func longStorm() OverTime {
	f := storm()
	f.Slots, f.Ticks = 104, weekTicks(104)
	for i := range f.Main.Lines {
		f.Main.Lines[i] = course(f.Main.Lines[i].World, f.Main.Lines[i].Label, 104, 40+float64(i), 30, .1)
	}
	f.Bands = []Band{{2, 3.5, "Holidays"}, {4, 9, "A supplier strike in the north of the country"}, {40, 80, "Renovation of the headquarters"}, {50, 51, "Move"}}
	f.Small = f.Small[:2]
	return f
}

func drawOverTime(r *rapid.T) OverTime {
	n := rapid.IntRange(1, 120).Draw(r, "slots")
	world := func(name string) Kind { return Kind(rapid.IntRange(0, int(ItsRollout)).Draw(r, name)) }
	panel := func() Panel {
		p := Panel{Head: drawName(r), Unit: rapid.SampledFrom([]string{"", "d", "%", "min"}).Draw(r, "unit"), Hundred: rapid.Bool().Draw(r, "hundred"),
			Limit: Optional{rapid.Float64Range(0, 200).Draw(r, "limit"), rapid.Bool().Draw(r, "limited")}, LimitText: drawName(r)}
		for range rapid.IntRange(0, 3).Draw(r, "lines") {
			c := course(world("world"), drawName(r), n, rapid.Float64Range(0, 90).Draw(r, "base"), rapid.Float64Range(-90, 90).Draw(r, "storm"), rapid.Float64Range(0, .3).Draw(r, "half"))
			for range rapid.IntRange(0, 5).Draw(r, "gaps") {
				c.Points[rapid.IntRange(0, n-1).Draw(r, "gap")].Value = math.NaN()
			}
			p.Lines = append(p.Lines, c)
		}
		return p
	}
	f := OverTime{Slots: n, Slot: "week", Ticks: weekTicks(n), Main: panel()}
	at := func(name string) float64 { return rapid.Float64Range(-5, float64(n)+5).Draw(r, name) }
	for range rapid.IntRange(0, 6).Draw(r, "bands") {
		from := at("from")
		f.Bands = append(f.Bands, Band{from, from + rapid.Float64Range(0, 20).Draw(r, "for"), drawName(r)})
	}
	for range rapid.IntRange(0, 6).Draw(r, "phases") {
		f.Phases = append(f.Phases, Phase{at("phase"), drawName(r)})
	}
	for range rapid.IntRange(0, 2).Draw(r, "stops") {
		f.Stops = append(f.Stops, Phase{at("stop"), drawName(r)})
	}
	for range rapid.IntRange(0, 3).Draw(r, "small") {
		f.Small = append(f.Small, panel())
	}
	return f
}
