package report

import "fmt"

// worthALine is the share of those who come to a step above which a line says
// that they are turned away or taken out.
const worthALine = 0.005

// turned says who is turned away at steps, and who is taken out because their
// time is up: they are in no wait, and a wait looks short where many are.
func (s *Study) turned() []string {
	var lines []string
	for _, what := range []struct{ measure, says string }{{"turned_away", "Turned away at"}, {"timed_out", "Taken out, time was up, at"}} {
		for i := range s.Findings.Metrics {
			f := &s.Findings.Metrics[i]
			// A share that is not known is not above anything.
			if f.Object != "step" || f.Measure != what.measure || f.Segment != "" || !(f.Today.Value > worthALine) && !(f.Changed.Value > worthALine) {
				continue
			}
			text := s.intervalText(f, f.Today)
			switch {
			case both(f):
				r := scaled(f, 0.01)
				text = r.Today + " → " + r.Changed + " %"
				if !s.Findings.Preview {
					text += "  " + f.Verdict.String()
				}
			case s.compared() && f.Today.Value != f.Today.Value:
				text = s.intervalText(f, f.Changed) + "  new"
			case s.compared():
				text += "  removed"
			}
			lines = append(lines, fmt.Sprintf("%s “%s”: %s", what.says, s.stepLabel(f.Name), text))
		}
	}
	return lines
}
