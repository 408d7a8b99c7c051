package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"ripple/scenarios/gallery"
)

// block is a piece of code in the README, between its fences.
type block struct {
	kind, text string
	from, to   int // of text
}

func blocks(readme string) []block {
	var all []block
	for _, m := range regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$").FindAllStringSubmatchIndex(readme, -1) {
		all = append(all, block{readme[m[2]:m[3]], readme[m[4]:m[5]], m[4], m[5]})
	}
	return all
}

// TestREADME does what the README says: runs its commands, compares what they
// print, and looks for its scenarios in the gallery. With -update it writes what
// was printed into the README. On processors where the last digits may differ
// only the words are compared.
func TestREADME(t *testing.T) {
	const path = "../../README.md"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	fresh, done := "", 0
	r := newReader(t)
	for _, b := range blocks(readme) {
		text := b.text
		switch b.kind {
		case "toml":
			text = r.scenario(b.text)
		case "console":
			command, _, _ := strings.Cut(strings.TrimPrefix(b.text, "$ "), "\n")
			text = "$ " + command + "\n" + r.shell(command)
		case "sh":
			for command := range strings.Lines(b.text) {
				r.shell(strings.TrimSpace(command))
			}
		default:
			t.Errorf("a block of %q", b.kind)
		}
		fresh += readme[done:b.from] + text
		done = b.to
		if !*update && stable(text) != stable(b.text) {
			t.Errorf("the README says\n%s\nand it is\n%s\n(make golden writes it anew)", b.text, text)
		}
	}
	fresh += readme[done:]
	if *update && !t.Failed() && fresh != readme {
		if err := os.WriteFile(path, []byte(fresh), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// stable is what does not depend on the processor.
func stable(text string) string {
	if runtime.GOARCH == "amd64" {
		return text
	}
	text = regexp.MustCompile(`[0-9][0-9.]*`).ReplaceAllString(text, "#")
	return regexp.MustCompile(` +`).ReplaceAllString(text, " ")
}

// reader is somebody who tries what the README says.
type reader struct {
	t         *testing.T
	root      string // of the repository
	work      string // where the commands run
	scenarios []string
}

func newReader(t *testing.T) *reader {
	r := &reader{t: t, work: t.TempDir()}
	var err error
	if r.root, err = filepath.Abs("../.."); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(r.work, "scenarios/gallery"), gallery.Files); err != nil {
		t.Fatal(err)
	}
	build := exec.Command("go", "build", "-o", filepath.Join(r.work, "ripple"), ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	r.scenarios = []string{"clinic.toml", "clinic.extra-nurse.toml"} // as the README shows them
	return r
}

// shell is what a command prints. A wrong input that is shown on purpose may
// fail with exit code 2. make runs at the top of the house, but writes
// elsewhere, and "make test" is what runs this test, so that it is only planned.
func (r *reader) shell(command string) string {
	if strings.HasPrefix(command, "make") {
		need(r.t, "make")
	}
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = r.work
	cmd.Env = append(os.Environ(), "TERM=dumb")
	if what, ok := strings.CutPrefix(command, "make "); ok {
		cmd = exec.Command("make", what, "OUT="+filepath.Join(r.work, "out"), "BIN="+filepath.Join(r.work, "ripple"))
		if what == "test" {
			cmd.Args = append(cmd.Args, "--dry-run")
		}
		cmd.Dir = r.root
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if err != nil && !(cmd.ProcessState.ExitCode() == exitInput && strings.Contains(command, " check ")) {
		r.t.Errorf("%s: %v\n%s", command, err, out.String())
	}
	return out.String()
}

// scenario is the next file of the gallery that the README shows.
func (r *reader) scenario(text string) string {
	if len(r.scenarios) == 0 {
		r.t.Error("a scenario too many")
		return text
	}
	data, err := fs.ReadFile(gallery.Files, r.scenarios[0])
	if err != nil {
		r.t.Error(err)
	}
	r.scenarios = r.scenarios[1:]
	return string(data)
}

// TestLinks looks for the files that the README points at.
func TestLinks(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	links := regexp.MustCompile(`\]\(([^)]*)\)`).FindAllStringSubmatch(string(readme), -1)
	if len(links) == 0 {
		t.Error("no links")
	}
	for _, link := range links {
		if _, err := os.Stat(filepath.Join("../..", link[1])); err != nil {
			t.Error(err)
		}
	}
}

// TestPicture draws the README's picture again.
func TestPicture(t *testing.T) {
	const path = "../../report/testdata/claims-impact.svg"
	dir := t.TempDir()
	var out bytes.Buffer
	if code := run(t.Context(), []string{"compare", "../../scenarios/gallery/claims.toml", "../../scenarios/gallery/claims.fast-track.toml",
		"--gate", "off", "-q", "--charts", dir}, os.Getenv, strings.NewReader(""), &out, &out); code != exitDone {
		t.Fatalf("exit code %d: %s", code, out.String())
	}
	drawn, err := os.ReadFile(filepath.Join(dir, "impact.svg"))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, drawn, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	shown, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOARCH == "amd64" && !bytes.Equal(drawn, shown) {
		t.Errorf("%s is not what is drawn now (make golden draws it anew)", path)
	}
}
