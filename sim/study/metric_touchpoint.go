package study

import (
	"strconv"
	"strings"

	"ripple/sim"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

func touchpointMetrics(m *sim.Model) []Metric {
	var list []Metric
	for tp := range m.Touchpoints {
		list = append(list, onTouchpoint(m, tp, 0, ofAll)...)
		for _, s := range segmentsOf(m) {
			list = append(list, onTouchpoint(m, tp, 1+s, m.Segments[s].Name)...)
		}
	}
	return list
}

// onTouchpoint are the metrics of one touchpoint, where part is 0 for all
// customers and 1 and up for the segments.
func onTouchpoint(m *sim.Model, tp, part int, segment string) []Metric {
	t := &m.Touchpoints[tp]
	o := metricsOf{object: "touchpoint", name: t.Name, segment: segment}
	ratio := func(name string, unit Unit, better stats.Direction, of func(f *measure.Touchpoint) (sum, count float64)) {
		o.add(name, unit, better, func(v *view) (float64, float64) { return of(&v.touchpoints[tp][part]) })
	}
	ratio("wait", Minutes, stats.LowerBetter, func(f *measure.Touchpoint) (float64, float64) {
		return f.Wait.Sum, float64(f.Wait.N)
	})
	for _, p := range []float64{.5, .9, .95} {
		name := "wait.p" + strconv.FormatFloat(100*p, 'f', -1, 64)
		o.add(name, Minutes, stats.LowerBetter, func(v *view) (float64, float64) {
			return v.quantile(tp, part, p), float64(v.touchpoints[tp][part].Wait.N)
		}).quantile = true
	}
	for i, limit := range t.Limits {
		ratio("within("+Span(limit)+")", Portion, stats.HigherBetter, func(f *measure.Touchpoint) (float64, float64) {
			return float64(f.Within[i]), float64(f.Offered())
		})
	}
	if t.Promise > 0 {
		ratio("within_promise", Portion, stats.HigherBetter, func(f *measure.Touchpoint) (float64, float64) {
			return float64(f.WithinPromise), float64(f.Offered())
		})
	}
	if t.Scored() {
		ratio("satisfaction", Points, stats.HigherBetter, func(f *measure.Touchpoint) (float64, float64) {
			return f.Score.Sum, float64(f.Score.N)
		})
		ratio("csat", Portion, stats.HigherBetter, func(f *measure.Touchpoint) (float64, float64) {
			return float64(f.Satisfied), float64(f.Score.N)
		})
	}
	if mayLeave(m, t.Steps) {
		ratio("abandonment", Portion, stats.LowerBetter, func(f *measure.Touchpoint) (float64, float64) {
			return float64(f.GaveUp), float64(f.Offered())
		})
	}
	if t.Chase != nil {
		ratio("chases", Number, stats.LowerBetter, func(f *measure.Touchpoint) (float64, float64) {
			return 100 * float64(f.Chases), float64(f.Wait.N)
		})
	}
	return o.list
}

// mayLeave says whether anybody may leave one of some steps without service.
func mayLeave(m *sim.Model, steps []int) bool {
	for _, s := range steps {
		st := &m.Steps[s]
		if st.Patience != nil || len(st.Balks) > 0 || st.Room != nil && !st.Room.Block || mayExpire(m, st) && st.Team != sim.NoTeam {
			return true
		}
	}
	return false
}

// Span writes minutes as scenarios do, in the largest units that fit: "60s",
// "20m", "1h30m", "3d".
func Span(minutes float64) string {
	units := []struct {
		name    string
		minutes float64
	}{{"w", 7 * 24 * 60}, {"d", 24 * 60}, {"h", 60}, {"m", 1}}
	ms := int64(minutes*60_000 + 0.5)
	if ms > 0 && ms < 120_000 && ms%1000 == 0 {
		return strconv.FormatInt(ms/1000, 10) + "s"
	}
	var b strings.Builder
	for _, u := range units {
		each := int64(u.minutes * 60_000)
		if n := ms / each; n > 0 {
			b.WriteString(strconv.FormatInt(n, 10) + u.name)
			ms -= n * each
		}
	}
	if ms > 0 || b.Len() == 0 {
		b.WriteString(strconv.FormatFloat(float64(ms)/1000, 'f', -1, 64) + "s")
	}
	return b.String()
}
