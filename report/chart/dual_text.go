package chart

// scoreText is "76 → 77", or one number where they print the same.
func (f Dual) scoreText(t DualTouchpoint) string {
	today, changed := scoreNumber(t.Today), scoreNumber(t.Changed)
	switch {
	case f.OneWorld || changed == "":
		return today
	case today == "":
		return changed
	case today == changed:
		return today
	default:
		return today + " → " + changed
	}
}

func scoreNumber(o Optional) string {
	if !o.Known {
		return ""
	}
	return digits(o.Value, 0)
}

// busyText is "busy 68 → 67 %".
func (f Dual) busyText(s Step) string {
	today, changed := scoreNumber(s.BusyToday), scoreNumber(s.BusyChanged)
	if f.OneWorld || s.Removed {
		changed = ""
	}
	switch {
	case today == "" && changed == "":
		return ""
	case changed == "" || today == changed:
		return "busy " + today + " %"
	case today == "":
		return "busy " + changed + " %"
	default:
		return "busy " + today + " → " + changed + " %"
	}
}

// ladderUnit suits the longer of the two waits.
func (f Dual) ladderUnit() Unit {
	longest := f.LadderToday.length()
	if !f.OneWorld {
		longest = max(longest, f.LadderChanged.length())
	}
	u := UnitFor(longest * 60)
	if u.Name == "d" && longest < 96 {
		return UnitFor(60 * 35) // up to four days the parts read better in hours
	}
	return u
}

// length is what the bar and its interval need, in hours.
func (l Ladder) length() float64 {
	sum := 0.0
	for _, part := range l.Parts {
		sum += max(0, part.Hours)
	}
	return max(sum, l.Total.top())
}

func (f Dual) ladderTitle() string {
	t := clean(f.LadderTitle)
	if t == "" {
		t = "Where the mean wait goes"
	}
	return t + ", " + f.ladderUnit().Long
}

// partText prints all parts of a ladder with the same decimals.
func (l Ladder) partText(part LadderPart, u Unit) string {
	total := l.length() * 60 / u.Minutes
	return digits(part.Hours*60/u.Minutes, decimals(total, 0))
}

func ladderTotal(l Ladder, u Unit) string {
	e := l.Total.in(u.Minutes / 60)
	return Plain(e.Value, e.half()) + " " + u.Name
}
