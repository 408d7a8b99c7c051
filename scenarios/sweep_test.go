package scenarios

import (
	"math"
	"slices"
	"testing"
	"testing/fstest"
)

// sweepOf reads a sweep of the clinic with its change, one more nurse.
func sweepOf(t *testing.T, top, vary string) *Sweep {
	t.Helper()
	files := withFile(t, "try.toml", "sweep = \"Try\"\nbase = \"clinic.toml\"\n"+top+"\n[vary]\n"+vary+
		"\n[show]\nmetrics = [\"touchpoint.nurse.within(7m)\"]\n")
	w, problems := LoadSweep(files, "try.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	return w
}

// noon is twelve on Monday, when the clinic is open.
const noon = 12 * 60

const withNurse = `changes = ["clinic.extra-nurse.toml"]`

// heads are those of a team while the clinic is open.
func heads(s *Scenario, team string) float64 {
	for _, x := range s.Model.Teams {
		if x.Name == team {
			return x.Heads.At(noon)
		}
	}
	return math.NaN()
}

// rate is arrivals an hour while the clinic is open.
func rate(s *Scenario) float64 { return math.Round(60 * s.Model.Journeys[0].Arrivals.Rate.At(noon)) }

// TestPointsOfAGrid: the last variable changes fastest; what the change sets is
// varied in its world only, and what it does not in both. Twelve customers come
// an hour to 2 at the reception and 5 nurses, or 6 with the change.
func TestPointsOfAGrid(t *testing.T) {
	w := sweepOf(t, withNurse, "\"team.nurses\" = [\"+0\", 9]\n\"team.reception\" = \"2..4 by 2\"\n\"arrivals.rate\" = [\"x1\", \"x1.5\"]")
	if w.Points != 8 {
		t.Fatalf("%d points", w.Points)
	}
	for i, want := range [][6]float64{ // nurses, reception and rate today; and with the change
		{5, 2, 12, 6, 2, 12}, {5, 2, 18, 6, 2, 18}, {5, 4, 12, 6, 4, 12}, {5, 4, 18, 6, 4, 18},
		{5, 2, 12, 9, 2, 12}, {5, 2, 18, 9, 2, 18}, {5, 4, 12, 9, 4, 12}, {5, 4, 18, 9, 4, 18},
	} {
		p, problems := w.Point(i)
		if problems != nil {
			t.Fatal(problems)
		}
		got := [6]float64{heads(p.Base, "nurses"), heads(p.Base, "reception"), rate(p.Base), heads(p.Changed, "nurses"), heads(p.Changed, "reception"), rate(p.Changed)}
		if got != want {
			t.Errorf("point %d %v: %v, want %v", i, p.Values, got, want)
		}
		// Both worlds of a point have the same customers, those of its arrivals.
		if a, b := p.Base.Model.Journeys[0].Arrivals, p.Changed.Model.Journeys[0].Arrivals; math.Round(60*b.Reference.At(noon)) != want[2] || math.Round(60*a.Reference.At(noon)) != want[2] {
			t.Errorf("point %d: customers at %v and %v", i, a.Reference, b.Reference)
		}
		if p.Change.Changed != 1 {
			t.Errorf("point %d: %v", i, p.Change.Edits)
		}
		if limits := p.Changed.Model.Touchpoints[0].Limits; !slices.Contains(limits, 7) {
			t.Errorf("nobody counts who waits for 7 minutes: %v", limits)
		}
	}
	if _, problems := w.Point(8); problems == nil {
		t.Error("there is a point too many")
	}
}

// TestOneAtATime: the first point is as it is, then each value alone; of a range
// its ends.
func TestOneAtATime(t *testing.T) {
	w := sweepOf(t, "design = \"one-at-a-time\"", "\"team.nurses\" = \"4..8\"\n\"team.reception\" = [1, 2, 3]")
	var got [][2]float64
	for i := range w.Points {
		p, problems := w.Point(i)
		if problems != nil {
			t.Fatal(problems)
		}
		if p.Changed != nil || p.Change != nil {
			t.Error("there is no change")
		}
		got = append(got, [2]float64{heads(p.Base, "nurses"), heads(p.Base, "reception")})
	}
	if want := [][2]float64{{5, 2}, {4, 2}, {8, 2}, {5, 1}, {5, 2}, {5, 3}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestPlacesOfHalton: a coordinate chooses a value of a list or of a range with
// steps, each with the same room, and any place of a range without.
func TestPlacesOfHalton(t *testing.T) {
	w := sweepOf(t, "design = \"halton\"\npoints = 50", "\"team.nurses\" = \"4..7\"\n\"team.reception\" = [1, 3]\n\"arrivals.rate\" = \"x0.5..x1.5\"")
	if w.Points != 50 {
		t.Errorf("%d points", w.Points)
	}
	if _, problems := w.Point(0); problems == nil {
		t.Error("points of halton are not counted out")
	}
	for u, want := range map[[3]float64][3]string{
		{0, 0, 0}: {"4", "1", "x0.5"}, {0.249, 0.499, 0.25}: {"4", "1", "x0.75"}, {0.25, 0.5, 0.5}: {"5", "3", "x1"}, {1, 1, 0.999}: {"7", "3", "x1.499"},
	} {
		p, problems := w.At(u[:])
		if problems != nil {
			t.Fatal(problems)
		}
		if !slices.Equal(p.Values, want[:]) {
			t.Errorf("%v: %v, want %v", u, p.Values, want)
		}
	}
	if _, problems := w.At([]float64{0.5}); problems == nil {
		t.Error("two coordinates are missing")
	}
}

// TestRolloutOfAPoint: a path into the rollout changes the rollout of the change
// and nothing else.
func TestRolloutOfAPoint(t *testing.T) {
	w, problems := LoadSweep(testFiles(t), "claims.tornado.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	for i, want := range map[int]float64{0: 0.85, 11: 0.7, 12: 0.95} {
		p, problems := w.Point(i)
		if problems != nil {
			t.Fatal(problems)
		}
		if got := p.Changed.Rollout.Pace; got != want {
			t.Errorf("point %d: pace %v, want %v", i, got, want)
		}
	}
	if got := w.Changed.Rollout.Pace; got != 0.85 {
		t.Errorf("the change itself has pace %v now", got)
	}
}

// TestDecisions: what can be decided is not decided in today's world.
func TestDecisions(t *testing.T) {
	files := testFiles(t).(fstest.MapFS)
	files["decide.toml"] = &fstest.MapFile{Data: []byte("optimise = \"Try\"\nbase = \"clinic.toml\"\n" + withNurse + "\nminimise = \"team.nurses.cost\"\n" +
		"[decide]\n\"team.reception\" = \"1..3\"\n[subject_to]\n\"touchpoint.nurse.wait\" = \"<= 10m\"\n")}
	o, problems := LoadOptimise(files, "decide.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	p, problems := o.At([]float64{0.9})
	if problems != nil || heads(p.Base, "reception") != 2 || heads(p.Changed, "reception") != 3 {
		t.Errorf("%v today, %v then, want 2 and 3; %v", heads(p.Base, "reception"), heads(p.Changed, "reception"), problems)
	}
	if o.Combinations != 3 || o.Budget != 400 || o.Confidence != 0.95 || len(o.Limits) != 1 || o.Limits[0].Bound.Value != 10 {
		t.Errorf("%+v", o)
	}
}
