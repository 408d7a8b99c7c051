package value

import "ripple/sim/calendar"

// PerWeek is the number of arrivals in a week that is open where open is above
// 0: "/min" and "/h" count per open hour, "/d" per open day, as Week.OpenDays
// tells days apart.
func (r Rate) PerWeek(open calendar.Week) float64 {
	days, minutes := open.OpenDays()
	switch r.Per {
	case "min":
		return r.Count * minutes
	case "h":
		return r.Count * minutes / 60
	case "d":
		n := 0
		for _, d := range days {
			if d.Total > 0 {
				n++
			}
		}
		return r.Count * float64(n)
	}
	return r.Count
}

// Week is the number of arrivals a minute: none while closed, "/min" and "/h"
// per open hour, "/d" spread evenly over the open time of each open day, "/w"
// spread evenly over the open time of the week.
func (r Rate) Week(open calendar.Week) (calendar.Week, error) {
	days, minutes := open.OpenDays()
	if minutes <= 0 {
		return nil, whole("nobody can arrive: these hours are never open", "")
	}
	var spans []calendar.Span
	for _, d := range days {
		rate := r.PerWeek(open) / minutes
		if r.Per == "d" {
			rate = r.Count / d.Total
		}
		for _, s := range d.Spans {
			spans = append(spans, calendar.Span{From: s.From, To: s.To, Value: rate})
		}
	}
	return calendar.FromSpans(spans...), nil
}

// Shaped is the number of arrivals a minute in proportion to the weights of a
// profile. The total of a week is that of PerWeek where hours with a weight
// count as open: "1150/w" is 1150 a week, "2600/d" is 2600 on the average of the
// days with a weight, "12/h" is 12 on the average of the hours with one.
func (r Rate) Shaped(profile calendar.Week) (calendar.Week, error) {
	for _, p := range profile {
		if !(p.Value >= 0) || p.Value > mostOften {
			return nil, whole("the weight "+plain(p.Value)+" in the profile is not allowed", "weights are 0 or positive numbers")
		}
	}
	area := profile.Integral(0, calendar.WeekLength)
	if area <= 0 {
		return nil, whole("nobody can arrive: the profile has no weights", "")
	}
	factor := r.PerWeek(profile) / area
	return profile.Map(func(weight float64) float64 { return weight * factor }), nil
}
