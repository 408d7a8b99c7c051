package language

// kindOfValue is a section of the page on values.
type kindOfValue struct {
	title, about string
	ways         []way
	paths        bool // the paths belong to what is written
	ranges       bool // each is several values
}

// way is one way to write a value. It is tried at a path of the trial scenario.
type way struct{ path, written, means string }

// values is the grammar of values.
func values() []kindOfValue {
	return append(append(times(), amounts()...), decisions()...)
}

func times() []kindOfValue {
	const fixed, random, arrivals = "touchpoint.decision.expects", "step.assess.work", "arrivals"
	return []kindOfValue{
		{title: "Durations", about: "A number and its unit, always both: a bare number is never a time. `m` is a minute, `d` is 24 hours, `bd` is a day on which we are open. There are no months: they differ in length.", ways: []way{
			{fixed, `"45s"`, "45 seconds"},
			{fixed, `"12m"`, "12 minutes"},
			{fixed, `"1h30m"`, "an hour and a half"},
			{fixed, `"2d"`, "48 hours"},
			{fixed, `"1w"`, "seven days"},
			{fixed, `"800ms"`, "0.8 seconds"},
			{fixed, `"5bd"`, "five business days, by the hours at the top"},
		}},
		{title: "Random times", about: "How long something takes, for one customer and the next.", ways: []way{
			{random, `"8m"`, "exactly eight minutes"},
			{random, `"~8m"`, "about eight minutes: the mean is 8, four in five lie between 4 and 13"},
			{random, `"~8m cv 0.8"`, "about eight minutes, with more spread; 0.5 unless stated"},
			{random, `"5m..15m"`, "anywhere between"},
			{random, `"5m/8m/20m"`, "at least, most likely, at most"},
			{random, `{ p50 = "2d", p90 = "8d" }`, "half within two days, nine in ten within eight: what dashboards give"},
			{random, `{ mean = "8m", sd = "6m" }`, "mean and standard deviation"},
			{random, `"30m + exp(3m)"`, "a sum, each part drawn on its own"},
			{random, `"normal(8m, sd 2m, max 30m)"`, "any of them may be cut by `min` and `max`"},
			{random, `{ mix = [["3%", "0s"], ["rest", "exp(400s)"]] }`, "a mixture: three in a hundred take no time"},
			{random, `"csv:calls.csv#handle_time[s]"`, "drawn from a column of data beside the file, in seconds"},
			{random, `{ simple = "~8m", complex = "~14m" }`, "by segment, or by journey; `rest` for the others"},
			{"step.survey.patience", `"never"`, "for patience: nobody gives up"},
			{random, `"exp(8m)"`, "exponential with mean 8 minutes; for analysts, as are the rest"},
			{random, `"erlang(8m, 3)"`, "the sum of three exponential phases"},
			{random, `"gamma(8m, cv 0.7)"`, "gamma"},
			{random, `"lognormal(8m, sd 6m)"`, "lognormal, which `~` means, too"},
			{random, `"weibull(8m, cv 0.6)"`, "Weibull"},
			{random, `"pert(5m, 8m, 20m)"`, "PERT: least, likely, most"},
			{random, `"normal(8m, sd 2m)"`, "normal, cut at 0"},
			{random, `"hyper(8m, cv 2)"`, "hyperexponential: mostly short, now and then very long"},
		}},
		{title: "Rates and arrivals", about: "How many come. Without a profile or rates by hours they come only while the `hours` at the top are open: `/min` and `/h` count open hours, `/d` open days, `/w` the whole week.", ways: []way{
			{arrivals, `"12/h"`, "twelve an hour, at random"},
			{arrivals, `"90/min"`, "ninety a minute; `/m` is refused, it could be a month"},
			{arrivals, `{ rate = "1150/w", profile = "claims" }`, "1150 a week, shaped by a `[profile]` of relative weights"},
			{arrivals, `{ rates = { "Mon-Fri 08-09" = "100/h", "Mon-Fri 09-12" = "150/h" } }`, "rates by hours; nobody at other times"},
			{arrivals, `{ every = "~6m" }`, "one after the other, about six minutes apart"},
			{arrivals, `{ rate = "12/h", spread = "cv 0.1" }`, "busy days and quiet days, 10 % around the mean"},
			{arrivals, `{ rate = "12/h", size = "1..4" }`, "groups of one to four; also `3`, or `\"binomial(100, 80%)\"`"},
			{arrivals, `{ rate = "12/h", count = 10_000 }`, "nobody comes after so many"},
			{arrivals, `"csv:arrivals.csv#time"`, "replayed from data"},
		}},
		{title: "Hours", about: "When something is open.", ways: []way{
			{"hours", `"Mon-Fri 08-18, Sat 09-13"`, "days and times of day"},
			{"hours", `"Mon 08:30-24:00"`, "`hh` or `hh:mm`"},
			{"hours", `"daily 06-22"`, "every day"},
			{"hours", `"always"`, "never closed"},
			{"hours", `"phones"`, "the name of a `[calendar]`"},
			{"closed", `[2026-12-25]`, "dates on which everything is closed"},
		}},
	}
}
