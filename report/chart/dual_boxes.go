package chart

import "strconv"

// chainLine is one line of boxes; a long stream takes several.
type chainLine struct {
	name  string // "" if not to be shown
	steps []Step
	goes  bool // the stream goes on in the next line
	came  bool // the stream comes from the line above
}

func (f Dual) chainLines() []chainLine {
	var lines []chainLine
	for _, s := range f.Streams {
		n := (len(s.Steps) + stepsPerLine - 1) / stepsPerLine
		for i := range n {
			// Lines of one stream hold about the same number of steps.
			from, to := len(s.Steps)*i/n, len(s.Steps)*(i+1)/n
			l := chainLine{steps: s.Steps[from:to], goes: i < n-1, came: i > 0}
			if i == 0 && len(f.Streams) > 1 {
				l.name = clean(s.Name)
			}
			lines = append(lines, l)
		}
	}
	return lines
}

// boxes are the places of a line's steps: under their stages if they follow
// the order of the stages and have the room, else evenly spread.
func (f Dual) boxes(c dualColumns, l chainLine) []span {
	const most = 84.0
	n := len(l.steps)
	gap := 14.0
	if n > 9 {
		gap = 8.5
	}
	count := make([]int, len(f.Stages))
	last, staged := 0, len(f.Stages) > 0 && !l.goes && !l.came
	for _, s := range l.steps {
		i := f.stage(s.Stage)
		if i < last {
			staged = false
			break
		}
		count[i]++
		last = i
	}
	// All boxes of a line are equally wide.
	w := most
	if staged {
		for i, k := range count {
			if k > 0 {
				w = min(w, c.stages[i].w()/float64(k)-gap)
			}
		}
	}
	if even := c.all.w()/float64(n) - gap; !staged || w < 0.75*min(most, even) {
		staged, w = false, min(most, even)
	}
	var out []span
	seen := make([]int, len(f.Stages))
	for k, s := range l.steps {
		x := c.all.x0 + c.all.w()*(float64(k)+0.5)/float64(n)
		if staged {
			i := f.stage(s.Stage)
			seen[i]++
			x = c.stages[i].x0 + c.stages[i].w()*(float64(seen[i])-0.5)/float64(count[i])
		}
		out = append(out, span{x - w/2, x + w/2})
	}
	return out
}

func moreSteps(n int) string { return "… and " + strconv.Itoa(n) + " more steps: see the table" }
