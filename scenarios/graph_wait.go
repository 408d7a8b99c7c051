package scenarios

import "ripple/sim"

// wayToWait is a way on which customers of a class can come to a join and wait
// there for a step that they do not pass; nil if there is none. Where a branch
// of a split was to pass the step, it is the way of that branch.
func (b *binder) wayToWait(join, step, class int) []int {
	journey := &b.setting.Journeys[class/len(b.segments.list)]
	if journey.Mix[class%len(b.segments.list)] == 0 {
		return nil
	}
	w := b.waitFor(join, step, class)
	starts := b.startsOf(journey, class)
	for k, start := range append(starts, join) { // the last one: who has been here comes again
		way, others := w.around(start, k == len(starts))
		for _, o := range others {
			if b.reachAlone(o.split, o.branch, o.taken)[step] {
				return w.missing(o.branch)
			}
		}
		if way != nil {
			return b.sinceJoin(way)
		}
	}
	return nil
}

// startsOf are the steps at which customers of a class come in.
func (b *binder) startsOf(journey *sim.Journey, class int) []int {
	starts := []int{journey.Enters}
	if journey.Timeout != nil {
		for _, branch := range journey.Timeout.To[class] {
			if branch.To >= 0 {
				starts = append(starts, branch.To)
			}
		}
	}
	for i := range b.setting.Touchpoints {
		if chase := b.setting.Touchpoints[i].Chase; chase != nil {
			starts = append(starts, chase.Step)
		}
	}
	return starts
}

// sinceJoin is the end of a way from the last join before its own end.
func (b *binder) sinceJoin(way []int) []int {
	for k := len(way) - 2; k > 0; k-- {
		if b.setting.Steps[way[k]].WaitsFor != nil {
			return way[k:]
		}
	}
	return way
}
