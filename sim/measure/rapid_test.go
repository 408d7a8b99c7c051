package measure

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

// TestMain lets random tests try the same cases every time; -rapid.seed asks
// for others.
func TestMain(m *testing.M) {
	flag.Parse()
	if seed := flag.Lookup("rapid.seed"); seed != nil && seed.Value.String() == "0" {
		if err := seed.Value.Set("1"); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}
