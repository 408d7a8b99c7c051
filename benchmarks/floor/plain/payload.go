package plain

// Payloads of events in W1 and W2. Those from givesUp on are the give-ups of
// callers, by number.
const (
	arrives = iota
	completes
	givesUp
)
