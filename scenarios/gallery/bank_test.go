package gallery_test

import (
	"encoding/csv"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"gonum.org/v1/gonum/stat"

	"ripple/scenarios"
	"ripple/scenarios/gallery"
	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/stats"
)

// The real means of bank-1999.toml: 243 days Sunday to Thursday with more than
// 1,000 calls, 52 Fridays with more than 300 and 50 Saturdays with more than
// 100. Queue is the mean over all calls, those who hung up included, in
// seconds; the errors are standard errors over days.
//
// Source: the record of the call centre of a bank in Israel, 1999, by I. Guedj
// and A. Mandelbaum, Technion, added up by day.
var bankFigures = []bankFigure{
	{"Sunday to Thursday", []int{6, 0, 1, 2, 3}, 243, 1635.5, 62.28, 1.96, .1914, .0060, 1, .005},
	{"Friday and Saturday", []int{4, 5}, 102, 384.4, 31.67, 2.25, .2469, .0082, 2, .006},
}

type bankFigure struct {
	name               string
	days               []int   // Monday is 0
	number             int     // of days in the record
	calls              float64 // a day
	queue, queueError  float64 // seconds
	hangs, hangsError  float64
	queueFit, hangsFit float64 // what the fit leaves, as bank-1999.toml says
}

// dayResult is what some days brought, real or simulated.
type dayResult struct{ calls, waited, hangs float64 } // waited in seconds

// simulateDays simulates a weekday often.
func simulateDays(t *testing.T, m *sim.Model, weekday int, replications int) []dayResult {
	t.Helper()
	simulator := dayOf(t, m, weekday)
	var all []dayResult
	for r := range replications {
		all = append(all, simulator.run(t, 1, uint64(r)))
	}
	return all
}

// daySimulator simulates one weekday of a model.
type daySimulator struct {
	*sim.Simulator
	menu, answer int
}

func dayOf(t *testing.T, m *sim.Model, weekday int) daySimulator {
	t.Helper()
	day := *m
	day.Window = sim.Window{Kind: sim.Terminating, Start: float64(weekday) * calendar.DayLength, Length: calendar.DayLength, Drain: true}
	simulator, err := sim.New(&day)
	if err != nil {
		t.Fatal(err)
	}
	return daySimulator{simulator, stepOf(m, "menu"), stepOf(m, "answer")}
}

func (s *daySimulator) run(t *testing.T, seed, replication uint64) dayResult {
	t.Helper()
	run, err := s.Run(t.Context(), seed, replication)
	if err != nil {
		t.Fatal(err)
	}
	d := dayResult{calls: float64(run.Steps[s.menu].Arrived), waited: 60 * run.Steps[s.answer].Queue.Sum}
	for _, j := range run.Journeys {
		d.hangs += float64(j.Lost)
	}
	return d
}

func stepOf(m *sim.Model, name string) int {
	for i := range m.Steps {
		if m.Steps[i].Name == name {
			return i
		}
	}
	return -1
}

func bank(t *testing.T) *sim.Model {
	t.Helper()
	s, problems := scenarios.Load(gallery.Files, "bank-1999.toml", scenarios.Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	return s.Model
}

func columns(days []dayResult) (calls, waited, hangs []float64) {
	for _, d := range days {
		calls, waited, hangs = append(calls, d.calls), append(waited, d.waited), append(hangs, d.hangs)
	}
	return calls, waited, hangs
}

// ratio is a mean over calls with its standard error over days.
func ratio(t *testing.T, sums, counts []float64) (value, se float64) {
	t.Helper()
	i, err := stats.Ratio(sums, counts, .95)
	if err != nil {
		t.Fatal(err)
	}
	return i.Value, i.Half / stats.Student(.95, len(sums)-1)
}

// TestBankMeans: the simulated days are on average like the real ones, within
// three standard errors of both and what the fit leaves.
func TestBankMeans(t *testing.T) {
	m := bank(t)
	replications := 400
	if testing.Short() {
		replications = 50
	}
	for _, f := range bankFigures {
		var days []dayResult
		for _, weekday := range f.days {
			days = append(days, simulateDays(t, m, weekday, replications)...)
		}
		f.compare(t, days)
	}
}

// compare holds simulated days against the real means.
func (f *bankFigure) compare(t *testing.T, days []dayResult) {
	t.Helper()
	calls, waited, hangs := columns(days)
	queue, queueError := ratio(t, waited, calls)
	share, shareError := ratio(t, hangs, calls)
	t.Logf("%s: real %.1f calls a day, %.2f s, %.2f %% hang up; simulated %.1f, %.2f ± %.2f s, %.2f ± %.2f %%", f.name,
		f.calls, f.queue, 100*f.hangs, stat.Mean(calls, nil), queue, queueError, 100*share, 100*shareError)
	if limit := 3*math.Hypot(f.queueError, queueError) + f.queueFit; math.Abs(queue-f.queue) > limit {
		t.Errorf("%s: queue %.2f s, really %.2f s, more than %.2f apart", f.name, queue, f.queue, limit)
	}
	if limit := 3*math.Hypot(f.hangsError, shareError) + f.hangsFit; math.Abs(share-f.hangs) > limit {
		t.Errorf("%s: %.2f %% hang up, really %.2f %%, more than %.2f apart", f.name, 100*share, 100*f.hangs, 100*limit)
	}
}

// realDay is a day of the record.
type realDay struct {
	weekday int // Monday is 0
	dayResult
	served float64 // seconds of work
}

// counts says whether the day is neither a holiday nor the eve of one.
func (d *realDay) counts() bool {
	return d.calls > map[int]float64{4: 300, 5: 100, 6: 1000, 0: 1000, 1: 1000, 2: 1000, 3: 1000}[d.weekday]
}

// record reads the real days, if they are there: they are not part of this
// repository.
func record(t *testing.T) []realDay {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "data", "technion_bank_daily_metrics_1999.csv")
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("the record of the bank's calls is not beside this repository: %v", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := func(row []string, name string) float64 {
		x, err := strconv.ParseFloat(row[slices.Index(rows[0], name)], 64)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	var days []realDay
	for _, row := range rows[1:] {
		date, err := time.Parse(time.DateOnly, row[0])
		if err != nil {
			t.Fatal(err)
		}
		n := column(row, "total_calls")
		days = append(days, realDay{weekday: (int(date.Weekday()) + 6) % 7,
			dayResult: dayResult{calls: n, waited: n * column(row, "avg_queue_time"), hangs: column(row, "hangs")},
			served:    n * column(row, "avg_service_time")})
	}
	return days
}

// TestBankFigures: what the scenario and this file say of the real days is what
// the record says.
func TestBankFigures(t *testing.T) {
	days := record(t)
	m := bank(t)
	byWeekday := make([][]float64, 7)
	served, answered := 0.0, 0.0
	for _, d := range days {
		if d.counts() {
			byWeekday[d.weekday] = append(byWeekday[d.weekday], d.calls)
			served += d.served
			answered += d.calls - d.hangs
		}
	}
	for weekday, calls := range byWeekday {
		start := float64(weekday) * calendar.DayLength
		planned := 0.0
		for i := range m.Journeys {
			planned += m.Journeys[i].Arrivals.Rate.Integral(start, start+calendar.DayLength)
		}
		if mean := stat.Mean(calls, nil); math.Abs(planned-mean) > 1 {
			t.Errorf("weekday %d: %.1f calls in the scenario, %.1f in the record", weekday, planned, mean)
		}
	}
	work := m.Steps[stepOf(m, "answer")].Work[0].Mean() * 60
	if math.Abs(work-served/answered) > 1 {
		t.Errorf("an answered call takes %.1f s in the scenario, %.1f s in the record", work, served/answered)
	}
	for _, f := range bankFigures {
		var calls, waited, hangs []float64
		for _, d := range days {
			if slices.Contains(f.days, d.weekday) && d.counts() {
				calls, waited, hangs = append(calls, d.calls), append(waited, d.waited), append(hangs, d.hangs)
			}
		}
		queue, queueError := ratio(t, waited, calls)
		share, shareError := ratio(t, hangs, calls)
		got := []float64{float64(len(calls)), stat.Mean(calls, nil), queue, queueError, share, shareError}
		for i, want := range []float64{float64(f.number), f.calls, f.queue, f.queueError, f.hangs, f.hangsError} {
			if math.Abs(got[i]-want) > .01*want {
				t.Errorf("%s: figure %d is %v here, %v in the record", f.name, i, want, got[i])
			}
		}
	}
}

// TestBankReplay sends the real number of calls of every real day through the
// scenario, spread over the day as the scenario does. The means over the year
// have to be those of the real year. Single days are not: the scenario has the
// same heads and the same calls all year, so that volume alone tells its days
// apart, and it can only explain a part of what made real days good or bad.
func TestBankReplay(t *testing.T) {
	days := record(t)
	m := bank(t)
	replications := 5
	if testing.Short() {
		replications = 1
	}
	for _, f := range bankFigures {
		var simulated []dayResult
		var realShare, share, realQueue, queue []float64
		for number, d := range days {
			if !slices.Contains(f.days, d.weekday) || !d.counts() {
				continue
			}
			sum := dayResult{}
			for r := range replications {
				simulator := dayOf(t, replayed(m, d, uint64(number*replications+r)), d.weekday)
				one := simulator.run(t, uint64(number), uint64(r))
				sum.calls += one.calls / float64(replications)
				sum.waited += one.waited / float64(replications)
				sum.hangs += one.hangs / float64(replications)
			}
			if sum.calls != d.calls {
				t.Fatalf("%v calls of %v came", sum.calls, d.calls)
			}
			simulated = append(simulated, sum)
			realShare, share = append(realShare, d.hangs/d.calls), append(share, sum.hangs/sum.calls)
			realQueue, queue = append(realQueue, d.waited/d.calls), append(queue, sum.waited/sum.calls)
		}
		f.compare(t, simulated)
		r := stat.Correlation(realShare, share, nil)
		t.Logf("%s: by day, correlation of hang-ups %.2f, of queues %.2f; standard deviation of queues: real %.1f s, simulated %.1f s", f.name,
			r, stat.Correlation(realQueue, queue, nil), stat.StdDev(realQueue, nil), stat.StdDev(queue, nil))
		// On workdays volume has to tell something: a correlation of 0 has the
		// standard error 1/√n.
		if n := float64(len(share)); len(f.days) == 5 && r < 4/math.Sqrt(n) {
			t.Errorf("%s: the correlation %.2f of hang-ups by day is not above chance", f.name, r)
		}
	}
}

// replayed is the scenario with exactly the calls of one real day.
func replayed(m *sim.Model, d realDay, seed uint64) *sim.Model {
	luck := rand.New(rand.NewPCG(1999, seed))
	start := float64(d.weekday) * calendar.DayLength
	day := *m
	day.Journeys = slices.Clone(m.Journeys)
	for i := range day.Journeys {
		rate := m.Journeys[i].Arrivals.Rate
		nobody := calendar.Constant(0)
		day.Journeys[i].Arrivals = sim.Arrivals{Rate: nobody, Reference: nobody}
		if rate.Integral(start, start+calendar.DayLength) == 0 {
			continue
		}
		highest := 0.0
		for minute := range int(calendar.DayLength) {
			highest = max(highest, rate.At(start+float64(minute)))
		}
		at := make([]float64, 0, int(d.calls))
		for len(at) < int(d.calls) {
			t := luck.Float64() * calendar.DayLength
			if luck.Float64()*highest < rate.At(start+t) {
				at = append(at, t)
			}
		}
		slices.Sort(at)
		day.Journeys[i].Arrivals = sim.Arrivals{At: at, Copies: 1}
	}
	return &day
}
