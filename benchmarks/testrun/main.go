// Command testrun runs go test with the arguments given, shows a line a package
// and the output of what fails, and closes with the tests that were skipped, why,
// and the counts. It exits 0 only if tests ran and all of them passed.
package main

import (
	"fmt"
	"os"
	"os/exec"
)

func main() {
	cmd := exec.Command("go", append([]string{"test", "-json"}, os.Args[1:]...)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "testrun:", err)
		os.Exit(1)
	}
	s := newSummary(os.Stdout)
	err = s.read(out)
	if failure := cmd.Wait(); err == nil {
		err = failure
	}
	s.close()
	if err != nil || !s.good() {
		os.Exit(1)
	}
}
