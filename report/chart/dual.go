package chart

// Dual shows both sides at once: above the line of visibility what customers
// feel along their journey, below it who works, how busy, and where the hours
// of the wait go.
type Dual struct {
	Name    string // of the figure, for ids: "dual"
	Heading string // what the figure says, for the title
	Level   string // names the intervals; "" means "95 %"

	Stages      []string // in the order of the journey
	Touchpoints []DualTouchpoint
	Streams     []Stream

	LadderTitle   string // "Where the mean wait for the decision goes"; the unit is added
	LadderToday   Ladder
	LadderChanged Ladder

	// OneWorld leaves out everything about a change: only today is drawn.
	OneWorld bool
}

// DualTouchpoint is a point of the emotion curve. A score that is not known is
// in that world not there.
type DualTouchpoint struct {
	Name           string
	Stage          string // one of Dual.Stages
	MomentOfTruth  bool
	Today, Changed Optional // satisfaction, 0–100
}

// Stream is a value stream: its steps in order, drawn as a chain.
type Stream struct {
	Name  string // shown where there is more than one
	Steps []Step
}

// Step is one step of a value stream.
type Step struct {
	Name, Team string
	Stage      string // one of Dual.Stages; "" in any step spreads the stream evenly
	// BusyToday and BusyChanged are the team's occupancy in percent.
	BusyToday, BusyChanged Optional
	New, Removed           bool
	Bottleneck             bool
	Joint                  Joint // to the step before
	Group                  int   // neighbours of one group, above 0, are branches of one way to go on
}

// Joint is how a step stands to the one that is drawn before it.
type Joint uint8

// The joints.
const (
	Then Joint = iota // it comes after that
	And               // it is done at the same time
	Or                // customers choose one of them, where the line is shorter
)

// String is the joint as it stands between two steps.
func (j Joint) String() string { return [...]string{"→", "+", "or"}[j] }

// Ladder is the mean wait of one world, in order of what happens.
type Ladder struct {
	Parts []LadderPart
	Total Estimate // hours
}

// LadderPart is one piece of a wait.
type LadderPart struct {
	Label string
	Kind  PartKind
	Hours float64
}

// Title names the figure.
func (f Dual) Title() string {
	if f.Heading != "" {
		return clean(f.Heading)
	}
	return "What customers feel and what we do"
}

func (f Dual) level() string {
	if f.Level == "" {
		return "95 %"
	}
	return clean(f.Level)
}

// hasLadder: there is a wait to break down.
func (f Dual) hasLadder() bool {
	return len(f.LadderToday.Parts)+len(f.LadderChanged.Parts) > 0 ||
		f.LadderToday.Total.Value > 0 || f.LadderChanged.Total.Value > 0
}
