package sim

// Done and Lost are where customers go who leave served, or for good.
const (
	Done = -1
	Lost = -2
)

// Route is where customers go next: branches, all of one kind.
type Route []Branch

// Branch is one way to go on.
type Branch struct {
	To   int        // a step, Done or Lost
	Upto float64    // ByShare: share of customers who take this or an earlier branch; the last one's is 1
	How  How        // the same for all branches of a route
	When *Condition // ByRule: nil always holds
}

// How says how a route chooses among its branches.
type How uint8

// The ways to choose.
const (
	ByShare    How = iota // each branch takes its share of customers
	ByRule                // the first branch whose condition holds; the last one always does
	ToShortest            // the step at which fewest customers wait, ties at random
	ToAll                 // a split: the customer takes all branches at once
)

// To is the route that everybody takes.
func To(step int) Route { return Route{{To: step, Upto: 1}} }

// How says how the route chooses.
func (r Route) How() How { return r[0].How }
