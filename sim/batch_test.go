package sim

import (
	"testing"

	"ripple/sim/calendar"
)

// A batch every hour on the hour.
func hourly(s Step) *Step {
	s.Batch = &Batch{Every: 60}
	return &s
}

func TestBatchOfDelays(t *testing.T) {
	// Customers at 10 and 20 start at 60, the one at 61 at 120.
	b := newModel(240).comeAt(10, 20, 61)
	b.step(*hourly(Step{Name: "van", Team: NoTeam, Delay: fixed(7)}))
	b.touch(told("there", 0))
	found := b.run(t)
	expect{"van batch": 50 + 40 + 59, "van delay": 21}.equal(t, b.ladder(found, 0))
}

func TestBatchOfWork(t *testing.T) {
	// One member serves those of 10 and 20 in five minutes from 60 on, together
	// with two who come at that very instant.
	b := newModel(240).comeAt(10, 20, 60, 60)
	b.step(*hourly(Step{Name: "pay", Team: b.team("system", calendar.Constant(1)), Work: fixed(5), Wrap: fixed(1)}))
	b.touch(told("paid", 0))
	b.touch(counter("begun", 0))
	found := b.run(t)
	expect{"pay batch": 90, "pay work": 20}.equal(t, b.ladder(found, 0))
	expect{"pay batch": 90}.equal(t, b.ladder(found, 1))
	is(t, "busy", found.Teams[0].Busy, 6)
	is(t, "cases", found.Teams[0].Cases, 4)
	is(t, "customer-minutes in service", found.Steps[0].WorkArea, 20)
}

func TestBatchFromABatch(t *testing.T) {
	// Both leave the first step at 60 and so come to the second as its batch is
	// due: they are served there together, five minutes, by one.
	b := newModel(240).comeAt(10, 20)
	b.step(*hourly(Step{Name: "van", Team: NoTeam, Delay: fixed(0)}))
	b.step(*hourly(Step{Name: "sort", Team: b.team("clerk", calendar.Constant(1)), Work: fixed(5)}))
	found := b.run(t)
	is(t, "busy", found.Teams[0].Busy, 5)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 55+45)
}

func TestSomebodyGivesUpInABatch(t *testing.T) {
	// The first gives up at 15; the next comes at 30 and catches the batch of 60;
	// the third would give up at 60, which is when it starts.
	b := newModel(240).comeAt(10, 40, 55)
	st := hourly(Step{Name: "pay", Team: b.team("system", calendar.Constant(1)), Work: fixed(5), Patience: fixed(5)})
	b.step(*st)
	b.touch(told("paid", 0))
	found := b.run(t)
	is(t, "gave up", found.Steps[0].GaveUp, 2)
	// Three arrivals, two who give up, one batch, its work and the window's end.
	is(t, "events", found.Events, 8)
	expect{"pay batch": 5, "pay work": 5}.equal(t, b.ladder(found, 0))
	is(t, "busy", found.Teams[0].Busy, 5)
}

// A team from 480 to 1020 that other work keeps busy from 1000 to 1040.
func busyAtClose(atClose AtClose, batchAt float64) builder {
	b := newModel(2*calendar.DayLength).comeAt(995, 996)
	team := b.team("clerk", shift(480, 1020, 1))
	b.Teams[team].AtClose = atClose
	b.step(Step{Name: "post", Team: team, Work: fixed(20), Batch: &Batch{Every: calendar.DayLength, At: batchAt}, Next: []Route{To(Done)}})
	other := b.serve("other", team, 40)
	b.journey("others", other, 1000)
	b.touch(told("posted", 0))
	return b
}

func TestTeamClosesBeforeItsBatch(t *testing.T) {
	// The batch is due at 1050, when nobody is there; it starts at 1920.
	b := busyAtClose(FinishJob, 1050)
	found := b.run(t)
	expect{"post batch": 55 + 54, "post closed": 2 * 870, "post work": 40}.equal(t, b.ladder(found, 0))
	is(t, "cases", found.Teams[0].Cases, 3)
}

func TestBatchIsSentAway(t *testing.T) {
	// It is due at 1010 and still in line at 1020: both customers go.
	b := busyAtClose(SendAway, 1010)
	found := b.run(t)
	is(t, "sent away", found.Steps[0].SentAway, 2)
	is(t, "their wait", found.Steps[0].Unserved.Sum, 25+24)
	is(t, "lost", found.Journeys[0].Lost, 2)
}

func TestBatchIsPutDown(t *testing.T) {
	// It starts at 1010, is put down at 1020 and ends at 1930, for both.
	b := busyAtClose(PauseJob, 1010)
	b.Journeys[1].Arrivals.At = []float64{2000}
	found := b.run(t)
	expect{"post batch": 15 + 14, "post closed": 1800, "post work": 40}.equal(t, b.ladder(found, 0))
	is(t, "busy", found.Teams[0].Busy, 20+40)
	is(t, "customer-minutes waiting", found.Steps[0].QueueArea, 15+14+1800)
	is(t, "customer-minutes in service", found.Steps[0].WorkArea, 40)
}

func TestTimetableThatChanges(t *testing.T) {
	// From 30 on every two hours: who has come before still goes at 60, who
	// comes at 61 goes at 120 and who comes at 121 at 240.
	b := newModel(240).comeAt(10, 61, 121)
	b.step(*hourly(Step{Name: "van", Team: NoTeam, Delay: fixed(0)}))
	b.during(30, func(s *Setting) { s.Steps[0].Batch = &Batch{Every: 120} })
	is(t, "waits", b.run(t).Steps[0].Queue.Sum, 50+59+119)
}

func TestBatchTimetableInTheWeek(t *testing.T) {
	// Fridays at 17:00; the window begins on a Wednesday.
	b := newModel(calendar.DayLength).comeAt(0)
	b.Window.Start, b.Window.Lead = 2*calendar.DayLength, 5*calendar.DayLength
	b.step(Step{Name: "van", Team: NoTeam, Delay: fixed(0), Batch: &Batch{Every: calendar.WeekLength, At: 4*calendar.DayLength + 17*60}})
	is(t, "wait", b.run(t).Steps[0].Queue.Sum, 2*calendar.DayLength+17*60)
}
