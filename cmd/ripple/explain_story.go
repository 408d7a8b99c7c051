package main

import (
	"context"
	"fmt"
	"strconv"

	"ripple/report"
	"ripple/sim"
	"ripple/sim/study"
)

// typical stands for a customer who is not named by a number.
const typical = "typical"

// tell tells the story of one customer of the first replication, in all worlds.
func (c *console) tell(ctx context.Context, o *explaining, w *worlds, number string) error {
	var whom sim.Whom
	if number != typical {
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil || n < 1 {
			return usage("--path %s: write the number of a customer, 1 or more", number)
		}
		whom.Number = n
	}
	models, _, err := study.Prepare(w.models(), w.base.Run.WarmUp != nil)
	if err != nil {
		return c.refused(err, exitInput)
	}
	seed := o.plan(w.base).Seed
	lives := make([]report.Life, len(models))
	why := ""
	for i, m := range models {
		s, err := sim.New(m)
		if err != nil {
			return err
		}
		if whom.Number == 0 && whom.Key == 0 {
			if whom.Number, why, err = typicalCustomer(ctx, s, m, seed); err != nil {
				return err
			}
		}
		found, story, err := s.Follow(ctx, seed, 0, whom)
		if err != nil {
			return err
		}
		if i == 0 && story == nil {
			came := int64(0)
			for _, j := range found.Journeys {
				came += j.Arrived
			}
			return usage("--path %d: there is no such customer, %d come in the first replication", whom.Number, came)
		}
		lives[i] = report.Life{Model: m, Story: story}
		if i == 0 {
			whom = sim.Whom{Key: story.Key}
		}
	}
	return c.answer(o, report.ExplainStory(lives, w.base.Run.Start, why), nil)
}

// typicalCustomer is one whose wait is in the middle, for the first moment of
// truth, or else the last touchpoint; the first customer where nobody gets there.
func typicalCustomer(ctx context.Context, s *sim.Simulator, m *sim.Model, seed uint64) (number int64, why string, err error) {
	at := len(m.Touchpoints) - 1
	for i := len(m.Touchpoints) - 1; i >= 0; i-- {
		if m.Touchpoints[i].MomentOfTruth {
			at = i
		}
	}
	if at >= 0 {
		if number, err = s.Typical(ctx, seed, 0, at); err != nil || number > 0 {
			return number, fmt.Sprintf("Of all who come, this customer's wait for %s is in the middle.", report.TouchpointName(&m.Touchpoints[at])), err
		}
	}
	return 1, "", nil
}
