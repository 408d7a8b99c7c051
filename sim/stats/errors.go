package stats

import "fmt"

// InputError says why the numbers given cannot be used.
type InputError struct{ Reason string }

// Error implements error.
func (e *InputError) Error() string { return e.Reason }

func inputErrorf(format string, args ...any) error {
	return &InputError{fmt.Sprintf(format, args...)}
}

// needConfidence checks that the level is a probability strictly between.
func needConfidence(confidence float64) error {
	if confidence > 0 && confidence < 1 {
		return nil
	}
	return inputErrorf("confidence is %g, want a number between 0 and 1", confidence)
}
