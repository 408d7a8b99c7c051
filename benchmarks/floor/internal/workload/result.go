package workload

// Result is what one run of a floor measured. A figure that the workload does
// not have is zero.
type Result struct {
	// Customers counts those who have left, served or gone.
	Customers int
	// Events counts arrivals, service starts, completions and give-ups.
	Events int
	// QueueTime is the mean time in line in minutes of the customers whose
	// service has started (W1 and W2).
	QueueTime float64
	// GaveUp is the share of Customers who left without service (W2).
	GaveUp float64
	// Visits is the number of completed services per customer (W3).
	Visits float64
	// SystemTime is the mean time from arrival to leaving in minutes (W3).
	SystemTime float64
}
