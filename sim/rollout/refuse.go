package rollout

import (
	"reflect"
	"slices"
)

// How many a model can have, or can be looked at in all their combinations.
const (
	mostTouchpoints = 64
	mostSetters     = 8
)

// refuse says what of a change cannot come step by step, because the engine knows
// it once for a whole run.
func (b *builder) refuse() error {
	old, new := b.models[today], b.models[changed]
	switch {
	case old.Scores != new.Scores:
		return cannot("the change sets points of [satisfaction], which hold for the whole run")
	case !reflect.DeepEqual(old.Loyalty, new.Loyalty):
		return cannot("the change sets [loyalty], which holds for the whole run")
	case old.Loyalty.Spreads() && b.otherArrivals():
		return cannot("the change sets how many customers come, and word of mouth is counted against how many usually do")
	case old.Business != nil && new.Business != nil && !slices.Equal(old.Business, new.Business):
		return cannot("the change moves the hours in which business days are counted")
	case b.setters() > mostSetters:
		return cannot("%d policies that set values, as they are and as they will be, are more than %d", b.setters(), mostSetters)
	case len(b.touchpoints) > mostTouchpoints:
		return cannot("%d touchpoints, as they are and as they will be, are more than %d", len(b.touchpoints), mostTouchpoints)
	}
	for _, check := range []func() error{b.refuseJourneys, b.refuseTeams, b.refuseSteps} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// otherArrivals says whether more or fewer customers of some journey come with the
// change, or at other times.
func (b *builder) otherArrivals() bool {
	for _, p := range b.journeys {
		if !p.is(today) || !p.is(changed) {
			return true
		}
		old, new := &b.models[today].Journeys[p.at[today]].Arrivals, &b.models[changed].Journeys[p.at[changed]].Arrivals
		if !slices.Equal(old.Rate, new.Rate) {
			return true
		}
	}
	return false
}

func (b *builder) refuseJourneys() error {
	for _, p := range b.journeys {
		if !p.is(today) || !p.is(changed) {
			j := &b.models[p.side()].Journeys[p.at[p.side()]]
			if j.Population > 0 || j.Arrivals.Gap != nil {
				return cannot("customers of journey %q would have to begin, or to stop, coming: only a rate of arrivals can change on the way", p.name)
			}
			continue
		}
		old, new := &b.models[today].Journeys[p.at[today]], &b.models[changed].Journeys[p.at[changed]]
		a, c := &old.Arrivals, &new.Arrivals
		switch {
		case old.Population != new.Population || a.Count != c.Count:
			return cannot("the change sets how many customers of journey %q there are in all", p.name)
		case (a.Gap == nil) != (c.Gap == nil) || !slices.Equal(a.At, c.At):
			return cannot("the change brings the customers of journey %q in another way: only a rate of arrivals can change on the way", p.name)
		case old.PeakEnd != new.PeakEnd:
			return cannot("the change sets how journey %q is scored", p.name)
		}
	}
	return nil
}

func (b *builder) refuseTeams() error {
	for _, p := range b.teams {
		if !p.is(today) || !p.is(changed) {
			continue
		}
		old, new := &b.models[today].Teams[p.at[today]], &b.models[changed].Teams[p.at[changed]]
		if old.Preempt != new.Preempt || (old.Fails == nil) != (new.Fails == nil) {
			return cannot("the change sets whether team %q breaks down, or interrupts work", p.name)
		}
	}
	return nil
}

func (b *builder) refuseSteps() error {
	blocks := func(side int, p pair) bool {
		room := b.models[side].Steps[p.at[side]].Room
		return room != nil && room.Block
	}
	for i, p := range b.steps {
		if b.twins[i] >= 0 && blocks(p.side(), p) {
			return cannot("step %q, where others wait for room, is done in another way", p.name)
		}
	}
	return nil
}
