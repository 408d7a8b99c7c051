package scenarios

import (
	"fmt"
	"time"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/calendar"
)

// Run is what is simulated and how.
type Run struct {
	Kind         sim.Kind
	Stated       bool      // the file says the kind; else it is inferred
	Why          string    // the kind, in half a sentence: "customers come only while …"
	Start        time.Time // the zero Time is some Monday 00:00
	Length       float64   // minutes
	Drain        bool
	WarmUp       *float64 // minutes; nil: found by the tool
	Replications int      // 0: found by the tool
	Matters      float64  // relative difference that matters; 0: the standard
	Seed         uint64
}

const standardLength = 4 * calendar.WeekLength

// run reads [run] except for what depends on the kind.
func (b *binder) run(notes *[]string) Run {
	n := b.root.Get("run")
	r := Run{Length: standardLength, Seed: 1, Start: b.start(n.Get("start"))}
	if length := n.Get("length"); length != nil {
		if r.Length = b.duration(length, standardLength); r.Length <= 0 {
			b.problems.Add(length.Pos, `write for example "4w"`, "a run of no length shows nothing")
			r.Length = standardLength
		}
	}
	if kind := n.Get("kind"); kind != nil {
		if k := position(text(kind), "terminating", "horizon", "cyclic", "steady"); k >= 0 {
			r.Kind, r.Stated, r.Why = sim.Kind(k), true, "the scenario says so"
		}
	}
	if w := n.Get("warmup"); w != nil && text(w) != "auto" {
		warm := b.duration(w, 0)
		r.WarmUp = &warm
		if warm >= r.Length {
			b.problems.Add(w.Pos, fmt.Sprintf("write less than the length, %s, or \"auto\"", value.FormatDuration(r.Length)), "nothing is left to count after the warm-up")
		}
	}
	if k := n.Get("replications"); k != nil && text(k) != "auto" {
		switch x := b.number(k, 0); {
		case x != float64(int(x)) || x < 1 || x > 1e6:
			b.problems.Add(k.Pos, `write a whole number, such as 40, or "auto"`, "replications are 1 to 1000000")
		default:
			r.Replications = int(x)
		}
	}
	r.Matters = b.share(n.Get("matters"), 0)
	b.trivial(n, "precision", 0.05)
	b.trivial(n, "confidence", 0.95)
	if seed := n.Get("seed"); seed != nil && seed.IsNumber() {
		r.Seed = uint64(max(0, seed.Number))
	}
	return r
}

// trivial accepts a share that says what holds anyway.
func (b *binder) trivial(n *tree.Node, key string, standard float64) {
	if e := n.Entry(key); e != nil && b.share(e.Value, standard) != standard {
		b.problems.Add(e.Value.Pos, fmt.Sprintf(`leave it out, or write "%s%%"`, number(standard*100)), "another %s is not yet supported", key)
	}
}

// start is the date at which the run begins.
func (b *binder) start(n *tree.Node) time.Time {
	if n == nil {
		return time.Time{}
	}
	if n.Kind == tree.Date || n.Kind == tree.String {
		for _, layout := range []string{"2006-01-02", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02t15:04:05"} {
			if t, err := time.Parse(layout, n.Text); err == nil && t.Year() >= 1000 {
				return t
			}
		}
	}
	b.problems.Add(n.Pos, "write a date such as 2026-01-05, or a date and time such as 2026-01-05T08:00:00, without a time zone", "%s is not a date", shown(n))
	return time.Time{}
}

// ofWeek is the time of the week in minutes since Monday 00:00.
func ofWeek(t time.Time) float64 {
	if t.IsZero() {
		return 0
	}
	day := float64((int(t.Weekday()) + 6) % 7)
	return day*calendar.DayLength + float64(t.Hour()*60+t.Minute()) + float64(t.Second())/60
}
