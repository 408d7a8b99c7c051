package report

import (
	"ripple/report/chart"
	"ripple/sim/measure"
	"ripple/sim/study"
)

// partLabel names a piece of a wait: "Triage queue", "Triage closed", "Letter".
func (s *Study) partLabel(t touchpoint, world int, p study.LadderPart) string {
	step := s.stepLabel(p.Step)
	switch p.Cause {
	case measure.InQueue:
		return step + " queue"
	case measure.InClosed:
		return step + " closed"
	case measure.InOutage:
		return step + " broken down"
	case measure.InBatch:
		return step + " batch"
	case measure.InSetup:
		return step + " setup"
	case measure.InBlock:
		return step + " blocked"
	case measure.InStock:
		return step + " out of stock"
	case measure.InLag:
		return label("", s.channel(t, world))
	}
	return step
}

// kindOf is a cause as charts have it.
func kindOf(c measure.Cause) chart.PartKind {
	switch c {
	case measure.InClosed:
		return chart.ClosedHours
	case measure.InOutage:
		return chart.Outage
	case measure.InBatch:
		return chart.Batch
	case measure.InSetup:
		return chart.Setup
	case measure.InWork:
		return chart.Work
	case measure.InBlock:
		return chart.Block
	case measure.InStock:
		return chart.Stock
	case measure.InDelay:
		return chart.Delay
	case measure.InLag:
		return chart.Lag
	}
	return chart.Queue
}

// causeWords is a cause with its step, as a sentence has it.
func (s *Study) causeWords(t touchpoint, p study.LadderPart) string {
	step := "“" + s.stepLabel(p.Step) + "”"
	switch p.Cause {
	case measure.InQueue:
		return "queueing for " + step
	case measure.InClosed:
		return "closed hours before " + step
	case measure.InOutage:
		return "breakdowns at " + step
	case measure.InBatch:
		return "waiting for the next batch of " + step
	case measure.InSetup:
		return "setup for " + step
	case measure.InBlock:
		return "waiting after " + step + " for room at the next step"
	case measure.InStock:
		return "waiting for stock at " + step
	case measure.InLag:
		return "the " + s.channel(t, 0) + " on its way"
	case measure.InDelay:
		return "the delay at " + step
	}
	return "work at " + step
}

// causeName is a cause in a column of its own.
func causeName(c measure.Cause) string {
	switch c {
	case measure.InOutage, measure.InSetup, measure.InBlock, measure.InStock:
		return kindOf(c).String()
	}
	return c.String()
}
