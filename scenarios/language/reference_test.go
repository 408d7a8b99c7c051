package language

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the page and the schemas anew")

// TestReference: the page and the schemas are those of today's table of keys.
func TestReference(t *testing.T) {
	page, err := Page()
	if err != nil {
		t.Fatal(err)
	}
	current(t, "LANGUAGE.md", page)
	for _, kind := range Kinds() {
		schema, err := Schema(kind)
		if err != nil {
			t.Fatal(err)
		}
		current(t, SchemaFile(kind), string(schema))
	}
}

func current(t *testing.T, file, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) == want {
		return
	}
	old := strings.Split(string(got), "\n")
	for i, line := range strings.Split(want, "\n") {
		if i >= len(old) || old[i] != line {
			t.Errorf("%s:%d is not current: run make reference; it has to say\n%s", file, i+1, line)
			return
		}
	}
	t.Errorf("%s is not current: run make reference", file)
}

// TestPageLinks: every link of the page leads somewhere, and no two headings to
// the same place.
func TestPageLinks(t *testing.T) {
	page, err := Page()
	if err != nil {
		t.Fatal(err)
	}
	places := map[string]bool{}
	fenced := false
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		heading := strings.TrimLeft(line, "#")
		if fenced || heading == line || !strings.HasPrefix(heading, " ") {
			continue
		}
		place := "#" + anchor(strings.TrimSpace(heading))
		if places[place] {
			t.Errorf("two headings are %s", place)
		}
		places[place] = true
	}
	links := regexp.MustCompile(`\]\(([^)]*)\)`).FindAllStringSubmatch(page, -1)
	if len(links) < 100 {
		t.Errorf("%d links", len(links))
	}
	for _, link := range links {
		if _, err := os.Stat(link[1]); !places[link[1]] && (err != nil || strings.HasPrefix(link[1], "#")) {
			t.Errorf("%s leads nowhere", link[1])
		}
	}
}
