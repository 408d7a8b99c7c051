package study

import (
	"context"
	"errors"
	"math"
	"reflect"
	"testing"

	"ripple/sim"
	"ripple/sim/draw"
)

// values are the series of all worlds, with NaN made comparable.
func values(runs *Runs) map[string][]float64 {
	out := map[string][]float64{}
	for i := range runs.Worlds {
		w := &runs.Worlds[i]
		for _, s := range w.Metrics {
			for r := range s.Sums {
				if math.IsNaN(s.Sums[r]) {
					s.Sums[r] = math.MaxFloat64
				}
			}
			out[w.Model.Title+s.Path] = append(append([]float64{}, s.Sums...), s.Counts...)
		}
		out[w.Model.Title+"inside"] = w.Inside
		for _, twins := range w.Twins {
			out[w.Model.Title+"twins"] = append(out[w.Model.Title+"twins"], float64(twins))
		}
	}
	return out
}

func TestJobsDoNotMatter(t *testing.T) {
	today, changed := office(2), office(3)
	changed.Title = "changed"
	var first map[string][]float64
	for jobs := 1; jobs <= 3; jobs++ {
		got := values(replicate(t, Plan{Seed: 7, Replications: 11, Jobs: jobs}, today, changed))
		if first == nil {
			first = got
		}
		if !reflect.DeepEqual(first, got) {
			t.Errorf("%d jobs give something else", jobs)
		}
	}
}

func TestLongerPlansBeginAlike(t *testing.T) {
	short := values(replicate(t, Plan{Seed: 7, Replications: 3}, office(2)))
	long := values(replicate(t, Plan{Seed: 7, Replications: 6}, office(2)))
	for name, v := range short {
		for r := range 3 {
			if v[r] != long[name][r] {
				t.Fatalf("replication %d of %s is another one in a longer plan", r, name)
			}
		}
	}
}

func TestInterruptedStudy(t *testing.T) {
	whole := values(replicate(t, Plan{Seed: 1, Replications: 12}, office(2), office(3)))
	reason := errors.New("somebody pressed a key")
	for _, cause := range []error{nil, reason} {
		ctx, stop := context.WithCancelCause(context.Background())
		plan := Plan{Seed: 1, Replications: 12, Jobs: 2, Progress: func(done, total int) {
			if done == 13 {
				stop(cause)
			}
		}}
		runs, err := Replicate(ctx, []*sim.Model{office(2), office(3)}, plan)
		if err != nil {
			t.Fatal(err)
		}
		if !runs.Partial || runs.Done < 5 || runs.Done > 8 {
			t.Fatalf("partial %v with %d replications", runs.Partial, runs.Done)
		}
		for name, v := range values(runs) {
			n := runs.Done
			for r := range n {
				if len(v) >= 2*n && v[r] != whole[name][r] {
					t.Fatalf("replication %d of %s is not that of the whole study", r, name)
				}
			}
		}
	}

	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Replicate(ctx, []*sim.Model{office(2)}, Plan{Replications: 3}); !errors.Is(err, context.Canceled) {
		t.Errorf("without any replication: %v", err)
	}
}

// An error of a run is no interruption, and ends the study.
func TestFailingRun(t *testing.T) {
	bad := office(2)
	bad.Steps[1].Work = nil
	if _, err := Replicate(t.Context(), []*sim.Model{office(2), bad}, Plan{Replications: 5}); err == nil {
		t.Error("no error")
	}
	never := office(0) // nobody ever serves those who do not give up
	for c := range never.Steps[0].Patience {
		never.Steps[0].Patience[c] = draw.Forever()
	}
	if _, err := Replicate(t.Context(), []*sim.Model{never}, Plan{Replications: 2}); err == nil {
		t.Error("no error")
	}
}
