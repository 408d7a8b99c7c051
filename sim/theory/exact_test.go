package theory

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

// row is one exact value. The numbers in testdata/exact.json were worked out
// independently of this package; the source column says how.
type row struct {
	Name       string          `json:"name"`
	Family     string          `json:"family"`
	Parameters json.RawMessage `json:"parameters"`
	Quantity   string          `json:"quantity"`
	Exact      float64         `json:"exact_value"`
	Source     string          `json:"source"`
}

// parameters is the union of what the families use.
type parameters struct {
	Lam, Mu, T          float64
	C                   int
	Service, Arrivals   string
	D                   float64
	OfferedLoad         float64 `json:"offered_load"`
	Capacity            int     `json:"K_total_capacity"`
	Patience            float64 `json:"theta_patience_rate"`
	Classes             []struct{ Lam float64 }
	Lam1, Lam2          float64
	MeanService         float64   `json:"mean_service"`
	External            []float64 `json:"external_rates"`
	Routing             [][]float64
	Servers             []int
	Failure             float64 `json:"failure_rate"`
	Repair              float64 `json:"repair_rate"`
	BatchRate           float64 `json:"batch_arrival_rate"`
	BatchSize           float64 `json:"batch_size"`
	Machines, Operators int
	MeanRun             float64 `json:"mean_run"`
	MeanRepair          float64 `json:"mean_repair"`
	Fast                float64 `json:"mu_fast"`
	Slow                float64 `json:"mu_slow"`
	BufferBetween       int     `json:"buffer_between"`
	Lead                float64
	ReorderAt           int `json:"reorder_at"`
	Quantity            int
	perNode             []float64
}

// read decodes a row; in networks "mu" is a list, elsewhere a number.
func (r row) read(t *testing.T) parameters {
	t.Helper()
	var p parameters
	if r.Family == "Jackson network" {
		var net struct {
			External []float64 `json:"external_rates"`
			Routing  [][]float64
			Mu       []float64
			Servers  []int
		}
		if err := json.Unmarshal(r.Parameters, &net); err != nil {
			t.Fatal(err)
		}
		p.External, p.Routing, p.perNode, p.Servers = net.External, net.Routing, net.Mu, net.Servers
		return p
	}
	if err := json.Unmarshal(r.Parameters, &p); err != nil {
		t.Fatal(r.Name, err)
	}
	return p
}

var services = map[string]Moments{
	"deterministic 1":       Constant(1),
	"uniform(0,2)":          Uniform(0, 2),
	"lognormal mean 1 sd 2": Lognormal(1, 2),
	"Erlang-2 mean 1":       Erlang(2, 1),
	"triangular(5,7,10)":    Triangular(5, 7, 10),
	"exp 1":                 Exponential(1),
}

var gaps = map[string]Gaps{
	"deterministic 1.25": ConstantGaps(1.25),
	"uniform(0,2.5)":     UniformGaps(0, 2.5),
}

func common(f Figures) map[string]float64 {
	return map[string]float64{
		"utilisation": f.Utilisation, "P(wait>0)": f.Delayed,
		"mean wait in queue Wq": f.Wait, "mean wait Wq": f.Wait, "Wq": f.Wait, "Wq of accepted": f.Wait,
		"Wq per customer": f.Wait, "mean wait for repair": f.Wait,
		"mean time in queue, all customers (served+abandoned)": f.Wait,
		"mean time in system W":                                f.Sojourn, "mean time in system": f.Sojourn, "mean sojourn": f.Sojourn, "W per customer": f.Sojourn,
		"mean queue length Lq": f.Queue, "mean queue Lq": f.Queue,
		"mean number in system L": f.Inside, "L": f.Inside, "mean number in service": f.Inside,
		"mean machines down": f.Inside, "operator utilisation": f.Utilisation,
	}
}

// figures computes everything that the rows of a family ask for.
func figures(family string, p parameters) (map[string]float64, error) {
	switch family {
	case "M/M/c":
		q, err := MMc(p.Lam, p.Mu, p.C)
		m := common(q.Figures)
		m["P(wait>t)"] = q.WaitExceeds(p.T)
		m["90th percentile of wait"] = q.WaitQuantile(.9)
		return m, err
	case "M/G/1":
		q, err := MG1(p.Lam, services[p.Service])
		m := common(q.Figures)
		m["second moment of wait E[Wq^2]"] = q.WaitSecond
		m["sd of wait"] = q.WaitSD
		return m, err
	case "M/D/c":
		f, err := MDc(p.Lam, p.D, p.C)
		return common(f), err
	case "GI/M/1":
		q, err := GIM1(gaps[p.Arrivals], p.Mu)
		return common(q.Figures), err
	case "M/G/c/c":
		q, err := MGcc(p.OfferedLoad, 1, p.C)
		return map[string]float64{"P(blocked)": q.Blocked}, err
	case "M/M/c/K":
		q, err := MMcK(p.Lam, p.Mu, p.C, p.Capacity)
		m := common(q.Figures)
		m["P(blocked)"], m["throughput"] = q.Blocked, q.Throughput
		return m, err
	case "M/M/c+M":
		q, err := MMcM(p.Lam, p.Mu, p.C, p.Patience)
		m := common(q.Figures)
		m["P(abandon)"], m["mean wait of served customers"] = q.Abandon, q.WaitServed
		return m, err
	case "M/G/1 non-preemptive priority":
		var classes []Class
		for _, c := range p.Classes {
			classes = append(classes, Class{c.Lam, Exponential(1)})
		}
		q, err := Cobham(classes)
		return map[string]float64{"Wq class 1": q.Classes[0].Wait, "Wq class 2": q.Classes[1].Wait, "Wq overall": q.Wait}, err
	case "M/M/1 preemptive-resume priority":
		q, err := Preemptive([]Class{{p.Lam1, Exponential(1 / p.Mu)}, {p.Lam2, Exponential(1 / p.Mu)}})
		return map[string]float64{"time in system class 1": q.Classes[0].Sojourn, "time in system class 2": q.Classes[1].Sojourn}, err
	case "M/G/1-PS":
		f, err := ProcessorSharing(p.Lam, p.MeanService)
		return common(f), err
	case "Jackson network":
		net, err := Jackson(p.External, p.perNode, p.Servers, p.Routing)
		m := map[string]float64{"mean total time in system (per external arrival)": net.Sojourn}
		for i, n := range net.Nodes {
			m[fmt.Sprintf("Wq node %d", i+1)] = n.Wait
			m[fmt.Sprintf("utilisation node %d", i+1)] = n.Utilisation
		}
		return m, err
	case "saturated exponential line, blocking after service":
		v, err := SaturatedPair(p.Mu, p.Mu, p.BufferBetween)
		return map[string]float64{"throughput": v}, err
	case "M/M/1 with breakdowns":
		f, err := Breakdowns(p.Lam, p.Mu, p.Failure, p.Repair)
		return common(f), err
	case "M^[X]/M/1":
		f, err := Batches(p.BatchRate, p.BatchSize, p.BatchSize*p.BatchSize, p.Mu)
		return common(f), err
	case "M/M/1//3":
		f, err := MachineRepair(p.Machines, p.Operators, 1/p.MeanRun, 1/p.MeanRepair)
		return common(f), err
	case "M/G/inf":
		f, err := MGInf(p.Lam, p.MeanService)
		return common(f), err
	case "M/G/1 multiple vacations":
		f, err := Vacations(p.Lam, services[p.Service], Constant(2))
		return common(f), err
	case "(s, Q) stock":
		s, err := ReorderPoint(p.Lam, p.Lead, p.ReorderAt, p.Quantity)
		return map[string]float64{"P(met at once)": s.Filled, "mean on hand": s.OnHand, "mean backorders": s.Backorders,
			"orders per unit of time": s.Orders, "mean wait for stock": s.Wait}, err
	case "M/M/2 unequal servers":
		q, err := UnequalPair(p.Lam, p.Fast, p.Slow)
		m := common(q.Figures)
		m["slow server utilisation"] = q.Slow
		return m, err
	}
	return nil, fmt.Errorf("no formula for family %q", family)
}

// numerical are systems for which there is no formula, only the numerical
// solution of a Markov chain; simulations are held against them.
var numerical = []string{"tandem_BAS_b", "tandem_BAS_c", "saturated_line_N3_b0", "saturated_line_N4_b0", "calendar_9to17_preempt"}

func TestExactValues(t *testing.T) {
	text, err := os.ReadFile("testdata/exact.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	if err := json.Unmarshal(text, &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) < 200 {
		t.Fatalf("only %d exact values", len(rows))
	}
	for _, r := range rows {
		if slices.Contains(numerical, r.Name) {
			continue
		}
		got, err := figures(r.Family, r.read(t))
		if err != nil {
			t.Errorf("%s: %v", r.Name, err)
			continue
		}
		v, ok := got[r.Quantity]
		if !ok {
			t.Errorf("%s: nothing computes %q", r.Name, r.Quantity)
			continue
		}
		if !near(v, r.Exact, 1e-9) {
			t.Errorf("%s, %s: %.15g, want %.15g (%s)", r.Name, r.Quantity, v, r.Exact, strings.TrimSpace(r.Source))
		}
	}
}

// near compares with a relative tolerance, exactly at 0.
func near(got, want, tolerance float64) bool {
	return got == want || math.Abs(got-want) <= tolerance*math.Abs(want)
}
