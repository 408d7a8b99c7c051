package report

// Told is one customer's story.
type Told struct{}
