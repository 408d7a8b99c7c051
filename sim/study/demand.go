package study

// Demand is work for a team, or for several that share it, and what they can do.
type Demand struct {
	Visits float64 // jobs a minute
	Work   float64 // minutes of setup, work and wrap a minute: members busy if nobody leaves before
	Heads  float64 // members on shift and not broken down, on average over the week
	open   float64 // share of the week in which somebody is on shift
}

// WhileOpen is the heads on shift and the work on average over the time in which
// somebody is on shift.
func (d *Demand) WhileOpen() (heads, work float64) {
	if d.open == 0 {
		return d.Heads, d.Work
	}
	return d.Heads / d.open, d.Work / d.open
}

// Missing is how many more members the work needs on average while somebody is
// on shift; 0 if there are enough.
func (d *Demand) Missing() float64 {
	heads, work := d.WhileOpen()
	return max(0, work-heads)
}

// share is work over heads; +Inf without heads.
func (d *Demand) share() float64 {
	if d.Heads == 0 && d.Work == 0 {
		return 0
	}
	return d.Work / d.Heads
}

// leftOver is how many customers a day come in vain.
func (d *Demand) leftOver() float64 {
	const day = 24 * 60
	return (d.Work - d.Heads) * day / (d.Work / d.Visits)
}

// add adds the demand of another team.
func (d *Demand) add(o *Demand) {
	d.Visits += o.Visits
	d.Work += o.Work
	d.Heads += o.Heads
	d.open = max(d.open, o.open)
}
