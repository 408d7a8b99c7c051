package chart

// dualColumns is where things stand along the journey, in points.
type dualColumns struct {
	all    span
	stages []span
	points []float64 // x of each touchpoint
}

// columns gives each stage width by what it has to hold, and spreads the
// touchpoints evenly inside.
func (f Dual) columns(b Box) dualColumns {
	c := dualColumns{all: span{b.X0 + scoreGutter, b.X1}}
	weights := make([]float64, len(f.Stages))
	total := 0.0
	touch, steps := f.perStage()
	for i := range f.Stages {
		weights[i] = max(1, float64(touch[i]), 1.5*float64(steps[i])/float64(max(1, len(f.chainLines()))))
		total += weights[i]
	}
	x := c.all.x0
	for i := range f.Stages {
		w := c.all.w() * weights[i] / total
		c.stages = append(c.stages, span{x, x + w})
		x += w
	}
	seen := make([]int, len(f.Stages))
	for _, t := range f.Touchpoints {
		i := f.stage(t.Stage)
		if i < 0 {
			c.points = nil
			break
		}
		seen[i]++
		s := c.stages[i]
		c.points = append(c.points, s.x0+s.w()*(float64(seen[i])-0.5)/float64(touch[i]))
	}
	for i := range c.points {
		if i > 0 && c.points[i] <= c.points[i-1] { // not in the order of the stages
			c.points = nil
			break
		}
	}
	if c.points == nil {
		n := float64(len(f.Touchpoints))
		for i := range f.Touchpoints {
			c.points = append(c.points, c.all.x0+c.all.w()*(float64(i)+0.5)/n)
		}
	}
	return c
}

func (f Dual) perStage() (touch, steps []int) {
	touch, steps = make([]int, len(f.Stages)), make([]int, len(f.Stages))
	for _, t := range f.Touchpoints {
		if i := f.stage(t.Stage); i >= 0 {
			touch[i]++
		}
	}
	for _, s := range f.Streams {
		for _, step := range s.Steps {
			if i := f.stage(step.Stage); i >= 0 {
				steps[i]++
			}
		}
	}
	return touch, steps
}

func (f Dual) stage(name string) int {
	for i, s := range f.Stages {
		if s == name {
			return i
		}
	}
	return -1
}
