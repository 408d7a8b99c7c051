package chart

// PartKind is a cause of waiting.
type PartKind uint8

// The causes of waiting.
const (
	Queue       PartKind = iota // in line while open
	ClosedHours                 // in line while closed
	Work
	Setup
	Batch
	Stock
	Block
	Outage
	Delay
	Lag // done, but the customer does not know
)

// String is the cause as the legend names it.
func (k PartKind) String() string {
	switch k {
	case Queue:
		return "queue"
	case ClosedHours:
		return "queue, closed hours"
	case Work:
		return "work"
	case Setup:
		return "setup"
	case Batch:
		return "waiting for the batch"
	case Stock:
		return "out of stock"
	case Block:
		return "blocked: no room at the next step"
	case Outage:
		return "broken down"
	case Delay:
		return "delay"
	default:
		return "information lag: done, but the customer does not know yet"
	}
}

// part fills one piece of a ladder in the look of its cause.
func (p *Pen) part(k PartKind, b Box) {
	p.Rect(b, k.ground())
	line := Stroke{Width: 0.7, Color: k.line()}
	switch k {
	case Lag, ClosedHours:
		p.Hatch(b, 3.2, line)
	case Setup:
		p.Bars(b, 3.6, line)
	case Block:
		p.HatchDown(b, 3.2, line)
	case Outage:
		p.Hatch(b, 4.4, line)
		p.HatchDown(b, 4.4, line)
	}
	if k == Delay {
		s := Stroke{Width: 0.8, Color: ringGrey}
		p.Line(s, b.X0, b.Y0+0.4, b.X1, b.Y0+0.4)
		p.Line(s, b.X0, b.Y1-0.4, b.X1, b.Y1-0.4)
	}
}

// ground colours are tints that ink can be read on.
func (k PartKind) ground() Color {
	switch k {
	case Queue:
		return 0xf2b27a
	case ClosedHours:
		return 0xf9dcc0
	case Work:
		return 0x92b8d8
	case Setup:
		return 0xa5d8c6
	case Batch:
		return 0xe3bcd3
	case Stock:
		return 0xf3eb8f
	case Block:
		return 0xe0a08a
	case Outage:
		return 0xb9bec6
	case Delay:
		return bandGrey
	default:
		return white
	}
}

// hatched kinds are told apart without colour: lag and closed hours rise, blocked
// falls, broken down is crossed, setup upright. What people wait for most, queue
// and work, and batch and stock, which stand alone, are plain.
func (k PartKind) hatched() bool {
	switch k {
	case Lag, ClosedHours, Setup, Block, Outage:
		return true
	}
	return false
}

func (k PartKind) line() Color {
	switch k {
	case ClosedHours:
		return 0xe69a55
	case Setup:
		return 0x4f9c84
	case Block:
		return 0xa8432a
	}
	return ringGrey
}
