package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"ripple/scenarios/gallery"
)

var update = flag.Bool("update", false, "write the golden files and the README's output anew")

// TestMain makes this test binary double as ripple itself in scripts.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ripple": main})
}

// TestScripts runs testdata/*.txtar. Every script finds the gallery in its
// folder. Commands of our own:
//
//	exits CODE PROGRAM…   run a program and require an exit code
//	interrupt PROGRAM…    run it, press Ctrl-C once it is at work, require exit code 130
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(filepath.Join(env.WorkDir, "gallery"), gallery.Files)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":     exits,
			"interrupt": interrupt,
		},
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARGUMENT…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	var failure *exec.ExitError
	got := 0
	switch {
	case errors.As(err, &failure):
		got = failure.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d; %s", got, want, ts.ReadFile("stderr"))
	}
}

// interrupt leaves what the program printed in the file "interrupted". On a
// busy machine the program may not have finished its first run, or not even
// have begun to listen, when the signal comes: then it is given longer.
func interrupt(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: interrupt PROGRAM [ARGUMENT…]")
	}
	var out, said strings.Builder
	for wait := time.Second / 2; wait <= 16*time.Second; wait *= 2 {
		out.Reset()
		said.Reset()
		cmd := exec.Command(filepath.Join(binFolder(ts), args[0]), args[1:]...)
		cmd.Dir, cmd.Stdout, cmd.Stderr = ts.Getenv("WORK"), &out, &said
		ts.Check(cmd.Start())
		time.Sleep(wait)
		ts.Check(cmd.Process.Signal(os.Interrupt))
		err := cmd.Wait()
		var failure *exec.ExitError
		if !errors.As(err, &failure) {
			ts.Fatalf("it ended before it was interrupted: %v; %s", err, said.String())
		}
		if failure.ExitCode() == exitInterrupted && out.Len() > 0 {
			break
		}
		ts.Logf("after %v: %v; %s", wait, err, said.String())
	}
	ts.Check(os.WriteFile(ts.MkAbs("interrupted"), []byte(out.String()), 0o666))
}

// binFolder is the folder in which scripts find ripple.
func binFolder(ts *testscript.TestScript) string {
	first, _, _ := strings.Cut(ts.Getenv("PATH"), string(os.PathListSeparator))
	return first
}
