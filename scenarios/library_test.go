package scenarios

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// catalogue is a library of teams in a folder, which stands on another one.
func catalogue() fstest.MapFS {
	return fstest.MapFS{
		"shared/people.toml": {Data: []byte(`library = "People"
about    = "Everybody we have"
include  = "../hours.toml"
currency = "EUR"
[team]
desk = 3
[team.back]
capacity  = 2
hours     = "office"
shrinkage = "20%"
owner     = "Head of Back Office"
`)},
		"hours.toml": {Data: []byte(`library = "Opening hours"
hours = "Mon-Fri 08-18"
[calendar]
office = "Mon-Fri 09-17"
[team]
desk = 1
`)},
		"shared/phones.toml": {Data: []byte(`library = "Phones"
include = ["../hours.toml", "people.toml"]
[team.desk]
cost = "30/h"
[step.call]
by   = "desk"
work = "csv:calls.csv#seconds[s]"
`)},
		"shared/calls.csv": {Data: []byte("seconds\n60\n180\n")},
		"s.toml": {Data: []byte(`scenario = "On libraries"
include  = ["shared/people.toml", "shared/phones.toml", "hours.toml", "shared/people.toml"]
arrivals = "12/h"
[team.back]
shrinkage = "10%"
[step.call]
next = "write"
[step.write]
by   = "back"
work = "5m"
next = "done"
`)},
	}
}

// TestLibraries: what a file says counts more than what it includes, key by
// key; a library that several include lies underneath all of them, once.
func TestLibraries(t *testing.T) {
	s, problems := Load(catalogue(), "s.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	desk, back := s.Model.Teams[0], s.Model.Teams[1]
	if desk.Name != "desk" || desk.Heads.At(600) != 3 || desk.HourlyCost != 30 {
		t.Errorf("%+v", desk)
	}
	if back.Heads.At(600) != 2*.9 || back.Heads.At(500) != 0 || back.Owner != "Head of Back Office" {
		t.Errorf("%+v", back)
	}
	if call := s.Model.Steps[0]; call.Work[0].Mean() != 2 || call.Next[0][0].To != 1 {
		t.Errorf("%+v", call)
	}
	if s.About != "" || s.Currency != "EUR" || s.Title != "On libraries" {
		t.Errorf("about %q, currency %q", s.About, s.Currency)
	}
	var names []string
	for _, f := range s.Files {
		names = append(names, f.Name)
		if len(f.SHA256) != 64 {
			t.Errorf("%s has hash %q", f.Name, f.SHA256)
		}
	}
	if diff := cmp.Diff([]string{"s.toml", "shared/people.toml", "hours.toml", "shared/phones.toml", "shared/calls.csv"}, names); diff != "" {
		t.Error(diff)
	}
}

// TestLibraryProblems: a problem points into the file in which it stands, when
// the file is read and when all are put together.
func TestLibraryProblems(t *testing.T) {
	for _, c := range []struct{ file, old, new, want string }{
		{"shared/people.toml", "[team.back]\ncapacity", "[team.back]\nheads", `shared/people.toml:8:1: unknown key "heads" in [team.back]`},
		{"shared/people.toml", `= 2`, `= -2`, `shared/people.toml:8:13: this cannot be below 0`},
		{"shared/phones.toml", `"desk"`, `"dsk"`, `shared/phones.toml:6:9: there is no team "dsk"`},
		{"shared/phones.toml", "calls.csv", "cals.csv", `shared/phones.toml:7:9: there is no file cals.csv`},
		{"shared/phones.toml", "people.toml", "../../people.toml", `shared/phones.toml:2:29: ../../people.toml lies outside the folder of the scenario`},
		{"hours.toml", "09-17", "09-9", `hours.toml:4:`},
		{"hours.toml", "hours =", "include = \"shared/phones.toml\"\nhours =", `shared/phones.toml:2:12: these files include each other: hours.toml → phones.toml → hours.toml`},
		{"hours.toml", "hours =", "include = \"hours.toml\"\nhours =", `hours.toml:2:11: hours.toml includes itself`},
		{"hours.toml", "hours =", "include = \"s.toml\"\nhours =", `hours.toml:2:11: these files include each other: s.toml → people.toml → hours.toml → s.toml`},
		{"hours.toml", "library", "scenario", `hours.toml:1:1: this is a scenario, not a library`},
	} {
		files := catalogue()
		text := strings.Replace(string(files[c.file].Data), c.old, c.new, 1)
		if text == string(files[c.file].Data) {
			t.Fatalf("%s has no %s", c.file, c.old)
		}
		files[c.file] = &fstest.MapFile{Data: []byte(text)}
		s, problems := Load(files, "s.toml", Options{})
		if s != nil || len(problems) == 0 {
			t.Errorf("%s with %s is accepted", c.file, c.new)
			continue
		}
		found := false
		for _, p := range problems {
			found = found || strings.HasPrefix(p.String(), c.want)
		}
		if !found {
			t.Errorf("want %s, got %v", c.want, problems)
		}
	}
}
