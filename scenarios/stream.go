package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

func (b *binder) bindStreams() []sim.Stream {
	var list []sim.Stream
	for i, name := range b.streams.list {
		n := b.streams.nodes[i]
		s := sim.Stream{Name: name, Takt: b.duration(n.Get("takt"), 0)}
		s.Title, s.Owner = titled(name, n)
		if n.Get("steps") == nil {
			b.problems.Add(b.streams.at[i], `add steps = ["…", "…"], in the order of the work`, "[stream.%s] needs %q", name, "steps")
		}
		seen := map[int]bool{}
		for _, item := range texts(n.Get("steps")) {
			at := b.lookup(item, &b.steps)
			if at < 0 {
				continue
			}
			if seen[at] {
				b.problems.Add(item.Pos, "keep one of them", "step %q stands twice in this stream", item.Text)
			}
			seen[at] = true
			s.Steps = append(s.Steps, at)
		}
		list = append(list, s)
	}
	return list
}

func (b *binder) bindSegments() []sim.Segment {
	var list []sim.Segment
	for i, name := range b.segments.list {
		n := b.segments.nodes[i]
		s := sim.Segment{Name: name, Tolerance: b.factor(n.Get("tolerance"), 1)}
		s.Title, _ = titled(name, n)
		list = append(list, s)
	}
	return list
}

func (b *binder) bindScores() sim.Scores {
	s := sim.StandardScores()
	for key, field := range map[string]*float64{"passes": &s.Passes, "broken_promise": &s.BrokenPromise, "repeat": &s.Repeat,
		"chase": &s.Chase, "handoff": &s.Handoff, "rework": &s.Rework} {
		if n := b.root.Get("satisfaction", key); n != nil {
			*field = b.points(n, *field)
		}
	}
	return s
}

func (b *binder) points(n *tree.Node, standard float64) float64 {
	x := b.number(n, standard)
	if x > 100 {
		b.problems.Add(n.Pos, "write 0 to 100", "there are 100 points")
		return standard
	}
	return x
}
