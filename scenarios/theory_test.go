package scenarios_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"ripple/scenarios"
	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// exactRow is an exact value, from the table that package theory is tested with.
type exactRow struct {
	Name, Family string
	Parameters   json.RawMessage
	Quantity     string
	Exact        float64 `json:"exact_value"`
}

// queue is a scenario with a known answer.
type queue struct {
	name      string
	text      string             // of the scenario, without its window
	rate      float64            // customers a minute
	customers float64            // a replication
	measures  map[string]measure // by quantity of the table
}

// measure is how a quantity of the table is called here.
type measure struct {
	path       string
	complement bool    // one less the metric
	factor     float64 // minutes in the table's unit of time; 0: 1
}

var at = func(path string) measure { return measure{path: path} }

// oneStation is what is known of a single station where nobody gives up.
func oneStation() map[string]measure {
	return map[string]measure{
		"utilisation": at("team.desk.occupancy"), "P(wait>0)": {path: "touchpoint.answer.within(0s)", complement: true},
		"mean wait in queue Wq": at("step.serve.queue_time"), "mean wait Wq": at("step.serve.queue_time"),
		"mean time in system W": at("journey.lead_time"), "mean queue length Lq": at("step.serve.queue"),
		"mean queue Lq": at("step.serve.queue"), "mean number in system L": at("step.serve.wip"),
		"90th percentile of wait": at("touchpoint.answer.wait.p90"),
	}
}

// giving is what is known where customers give up; in the table times are in
// units of that many minutes.
func giving(unit float64) map[string]measure {
	return map[string]measure{
		"P(blocked)": at("step.serve.gave_up"), "P(abandon)": at("step.serve.gave_up"), "utilisation": at("team.desk.occupancy"),
		"P(wait>0)":            {path: "touchpoint.answer.within(0s)", complement: true},
		"mean queue length Lq": at("step.serve.queue"),
		"mean time in queue, all customers (served+abandoned)": {path: "step.serve.queue_time", factor: unit},
		"mean wait of served customers":                        {path: "team.desk.asa", factor: unit},
	}
}

// nodes is what is known of a network with so many stations.
func nodes(n int) map[string]measure {
	m := map[string]measure{"mean total time in system (per external arrival)": at("journey.lead_time")}
	for i := 1; i <= n; i++ {
		m[fmt.Sprintf("Wq node %d", i)] = at(fmt.Sprintf("step.node-%d.queue_time", i))
		m[fmt.Sprintf("utilisation node %d", i)] = at(fmt.Sprintf("team.team-%d.occupancy", i))
	}
	return m
}

// station is the text of a single station.
func station(arrivals string, servers int, work, more string) string {
	return fmt.Sprintf(`arrivals = %s
[team]
desk = %d
[step.serve]
by = "desk"
work = "%s"
%s
[touchpoint.answer]
step = "serve"
channel = "phone"
[targets]
"touchpoint.answer.within(0s)" = ">= 1%%"
`, arrivals, servers, work, more)
}

// line is the text of a network of stations with the mean work and the heads of
// each.
func line(head string, work []float64, heads []int, next ...string) string {
	var b strings.Builder
	b.WriteString(head)
	for i := range work {
		fmt.Fprintf(&b, "[team.team-%d]\ncapacity = %d\n[step.node-%d]\nby = \"team-%d\"\nwork = \"exp(%vm)\"\nnext = %s\n",
			i+1, heads[i], i+1, i+1, work[i], next[i])
	}
	return b.String()
}

// queues are the models of the table that are not plain M/M/c.
var queues = []queue{
	{"MD1_rho0.8", station(`"0.8/min"`, 1, "1m", ""), .8, 60_000, oneStation()},
	{"MU1_uniform0_2", station(`"0.8/min"`, 1, "0m..2m", ""), .8, 60_000, oneStation()},
	{"MLN1_cv2", station(`"0.7/min"`, 1, "lognormal(1m, sd 2m)", ""), .7, 150_000, oneStation()},
	{"ME2_1_rho0.8", station(`"0.8/min"`, 1, "erlang(1m, 2)", ""), .8, 60_000, oneStation()},
	{"MTri1_call", station(`"0.1/min"`, 1, "5m/7m/10m", ""), .1, 60_000, oneStation()},
	{"MD3_rho0.8", station(`"2.4/min"`, 3, "1m", ""), 2.4, 60_000, oneStation()},
	{"DM1_rho0.8", station(`{ every = "1.25m" }`, 1, "exp(1m)", ""), .8, 60_000, oneStation()},
	{"UM1_rho0.8", station(`{ every = "0m..2.5m" }`, 1, "exp(1m)", ""), .8, 60_000, oneStation()},

	{"ErlangB_c5_a3", station(`"3/min"`, 5, "exp(1m)", `patience = "0s"`), 3, 60_000, giving(1)},
	{"ErlangB_c10_a8", station(`"8/min"`, 10, "~1m", `patience = "0s"`), 8, 60_000, giving(1)}, // the law of the work does not matter
	{"ErlangB_c14_a8.6", station(`"8.6/min"`, 14, "0m..2m", `patience = "0s"`), 8.6, 120_000, giving(1)},
	{"ErlangA_100cph", station(`"100/h"`, 9, "exp(5m)", `patience = "exp(3m)"`), 100. / 60, 60_000, giving(60)},
	{"ErlangA_overload", station(`"1.2/min"`, 1, "exp(1m)", `patience = "exp(2m)"`), 1.2, 60_000, giving(1)},

	{"prio2_MM1", priority, .8, 60_000, map[string]measure{
		"Wq class 1": at("touchpoint.answer.wait[first]"), "Wq class 2": at("touchpoint.answer.wait[second]"), "Wq overall": at("step.serve.queue_time")}},
	{"MGinf", "arrivals = \"6/min\"\n[step.serve]\ndelay = \"~2.5m\"\n", 6, 60_000, map[string]measure{"mean number in service": at("step.serve.wip")}},

	{"tandem_KSL", line("arrivals = \"10/h\"\n", []float64{4, 3}, []int{1, 1}, `"node-2"`, `"done"`), 1. / 6, 60_000, nodes(2)},
	{"cafe_ciw", line(`[journey.cold]
enters = "node-1"
arrivals = "0.3/min"
[journey.hot]
enters = "node-2"
arrivals = "0.2/min"
`, []float64{1, 2.5, 2}, []int{1, 2, 2}, `{ node-2 = "30%", node-3 = "rest" }`, `"node-3"`, `"done"`), .5, 60_000, nodes(3)},
	{"rework_feedback", line("arrivals = \"0.7/min\"\n", []float64{1}, []int{1}, `{ node-1 = "15%", done = "rest" }`), .7, 80_000, nodes(1)},
	{"rework_lending_like", line("arrivals = \"0.14/min\"\n", []float64{5, 4, 4}, []int{1, 1, 1},
		`"node-2"`, `"node-3"`, `{ node-1 = "15%", done = "rest" }`), .14, 60_000, nodes(3)},

	{"MX_M1_fixed4", station(`{ rate = "0.15/min", size = 4 }`, 1, "exp(1m)", ""), .6, 250_000, map[string]measure{
		"L": at("step.serve.wip"), "W per customer": at("journey.lead_time"), "Wq per customer": at("step.serve.queue_time")}},
	{"machine_repair_3_1", repair, .25, 60_000, map[string]measure{
		"mean machines down": at("step.repair.wip"), "mean wait for repair": at("step.repair.queue_time"), "operator utilisation": at("team.operator.occupancy")}},
}

// repair is machines that run for nine minutes until they need the operator.
const repair = `[team]
operator = 1
[step.run]
delay = "exp(9m)"
[step.repair]
by   = "operator"
work = "exp(2m)"
next = "run"
[run]
customers = 3
`

const priority = `arrivals = "0.8/min"
[segment.first]
share = "37.5%"
[segment.second]
share = "62.5%"
[team.desk]
capacity = 1
queue = "priority"
priority = ["first", "second"]
[step.serve]
by = "desk"
work = "exp(1m)"
[touchpoint.answer]
step = "serve"
channel = "phone"
`

// long are M/M/c queues that need more customers than others: because they are
// loaded to the brim, or because hardly anybody waits.
var long = map[string]float64{"MM1_rho0.9": 150_000, "pooled_MM2_rho0.9": 150_000, "MM10_rho0.95": 800_000, "MM5_nurses_pydesrap": 250_000, "MM5_nurses_service10": 250_000,
	"MM6_nurses": 80_000, "MM7_nurses": 250_000, "MM8_nurses": 600_000}

// markov is the M/M/c queue with the parameters of a row.
func markov(t *testing.T, row exactRow) queue {
	t.Helper()
	var p struct {
		Lam, Mu, T float64
		C          int
	}
	if err := json.Unmarshal(row.Parameters, &p); err != nil {
		t.Fatal(err)
	}
	q := queue{name: row.Name, rate: p.Lam, customers: cmp.Or(long[row.Name], 50_000), measures: oneStation()}
	q.text = station(fmt.Sprintf(`"%v/min"`, p.Lam), p.C, fmt.Sprintf("exp(%.12gm)", 1/p.Mu), "")
	if p.T > 0 {
		late := fmt.Sprintf("touchpoint.answer.within(%s)", study.Span(p.T))
		q.text += fmt.Sprintf("%q = \">= 1%%\"\n", late)
		q.measures["P(wait>t)"] = measure{path: late, complement: true}
	}
	return q
}

// TestTheory holds scenarios against queueing theory: every figure lies within
// four standard errors of the exact value, and the standard errors are small.
// Every queue has a seed of its own: with the same one they would all be short
// of customers, or all crowded, at once.
func TestTheory(t *testing.T) {
	raw, err := os.ReadFile("../sim/theory/testdata/exact.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []exactRow
	if err := json.Unmarshal(raw, &rows); err != nil {
		t.Fatal(err)
	}
	byName := map[string][]exactRow{}
	all := queues
	last := map[string]queue{} // with the limit of the row that has one
	for _, row := range rows {
		byName[row.Name] = append(byName[row.Name], row)
		if row.Family != "M/M/c" {
			continue
		}
		q := markov(t, row)
		if before, ok := last[row.Name]; !ok || len(q.measures) > len(before.measures) {
			last[row.Name] = q
		}
	}
	for _, row := range rows {
		if q, ok := last[row.Name]; ok {
			all = append(all, q)
			delete(last, row.Name)
		}
	}
	for i, q := range all {
		t.Run(q.name, func(t *testing.T) {
			if len(byName[q.name]) == 0 {
				t.Fatal("the table does not have this queue")
			}
			q.check(t, byName[q.name], uint64(i))
		})
	}
}

// elsewhere are quantities of the table that no metric shows.
var elsewhere = map[string]bool{"second moment of wait E[Wq^2]": true, "sd of wait": true}

const (
	theoryRuns    = 20
	standardError = .02  // that is small, relative to the value
	sketch        = .004 // to which quantiles are known, relative to the value
)

func (q queue) check(t *testing.T, rows []exactRow, seed uint64) {
	t.Helper()
	runs := q.simulate(t, seed)
	for _, row := range rows {
		m, ok := q.measures[row.Quantity]
		if !ok {
			if !elsewhere[row.Quantity] {
				t.Errorf("%s is not compared", row.Quantity)
			}
			continue
		}
		got := estimateOf(t, runs, m.path)
		value, se := got.Value, got.Half/stats.Student(.95, theoryRuns-1)
		if m.complement {
			value = 1 - value
		}
		exact := row.Exact * cmp.Or(m.factor, 1)
		limit := 4 * se
		if strings.Contains(m.path, ".p90") {
			limit += sketch * exact
		}
		t.Logf("%-52s %10.5f ± %.5f, exact %10.5f, %5.2f standard errors off", row.Quantity, value, se, exact, (value-exact)/se)
		if math.Abs(value-exact) > limit {
			t.Errorf("%s: %.6g ± %.2g, exactly %.6g", row.Quantity, value, se, exact)
		}
		if !testing.Short() && se > standardError*exact && exact > 0 {
			t.Errorf("%s: the standard error %.2g is not small beside %.3g: simulate longer", row.Quantity, se, exact)
		}
	}
}

func (q queue) simulate(t *testing.T, seed uint64) *study.Runs {
	t.Helper()
	customers := q.customers
	if testing.Short() {
		customers /= 10
	}
	length := customers / q.rate
	head := "[run]\n"
	if strings.Contains(q.text, head) { // the text ends with it
		head = ""
	}
	text := fmt.Sprintf("scenario = %q\n%s%skind = \"steady\"\nlength = \"%.0fm\"\nwarmup = \"%.0fm\"\n", q.name, q.text, head, length*1.05, length*.05)
	s, problems := scenarios.Load(fstest.MapFS{"queue.toml": {Data: []byte(text)}}, "queue.toml", scenarios.Options{})
	if problems != nil {
		t.Fatalf("%v\n%s", problems, text)
	}
	ready, _, err := study.Prepare([]*sim.Model{s.Model}, true)
	if err != nil {
		t.Fatal(err)
	}
	runs, err := study.Replicate(t.Context(), ready, study.Plan{Seed: seed, Replications: theoryRuns})
	if err != nil {
		t.Fatal(err)
	}
	return runs
}

// estimateOf is a metric with its interval.
func estimateOf(t *testing.T, runs *study.Runs, path string) stats.Interval {
	t.Helper()
	f, err := study.Conclude(runs, study.Rules{Confidence: .95})
	if err != nil {
		t.Fatal(err)
	}
	found := f.Find(path)
	if found == nil {
		t.Fatalf("there is no metric %s", path)
	}
	return found.Today
}
