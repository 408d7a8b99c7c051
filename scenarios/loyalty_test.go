package scenarios

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"ripple/sim"
)

const renewals = `scenario = "x"
arrivals = "2/h"
[run]
length = "12w"
[team]
desk = 2
[step.serve]
by = "desk"
work = "~6m"
[touchpoint.served]
step = "serve"
expects = "10m"
[loyalty]
`

func TestLoyalty(t *testing.T) {
	s, err := read(renewals + `renews = { promoter = "91%", passive = 0.84, detractor = "63%" }
refers = { promoter = 0.06, detractor = -0.09 }
refer_lag = "2w"
worth = 64
`)
	if err != nil {
		t.Fatal(err)
	}
	l := s.Model.Loyalty
	if *l.Renews != (sim.Grades{Promoter: .91, Passive: .84, Detractor: .63}) || l.Refers != (sim.Grades{Promoter: .06, Detractor: -.09}) || l.ReferLag != 2*7*24*60 || l.Worth != 64 {
		t.Errorf("%+v", l)
	}
	if s.Model.Window.Kind != sim.Horizon || len(s.Notes) > 0 {
		t.Errorf("%v, %q", s.Model.Window.Kind, s.Notes)
	}
	for path, edit := range map[string]string{"loyalty.refers.promoter": "+0.1", "loyalty.refers.detractor": "x2", "loyalty.refer_lag": "+1w"} {
		next, problems := s.Set(path, edit)
		if problems != nil {
			t.Fatalf("%s %s: %v", path, edit, problems)
		}
		l := next.Model.Loyalty
		for name, pair := range map[string][2]float64{
			"loyalty.refers.promoter":  {l.Refers.Promoter, .16},
			"loyalty.refers.detractor": {l.Refers.Detractor, -.18},
			"loyalty.refer_lag":        {l.ReferLag, 3 * 7 * 24 * 60},
		} {
			if name == path && (pair[0] < pair[1]-1e-9 || pair[0] > pair[1]+1e-9) {
				t.Errorf("%s %s is %v", path, edit, pair[0])
			}
		}
	}
}

// TestLoyaltyOfAChange: who stays judges and changes no world, what others hear of
// it does.
func TestLoyaltyOfAChange(t *testing.T) {
	_, changed, c, err := stack(t, "[loyalty]\nrenews = { promoter = \"90%\", passive = \"80%\", detractor = \"60%\" }\nrefers.promoter = 0.2\nrefer_lag = \"1h\"\n")
	if err != nil {
		t.Fatal(err)
	}
	if l := changed.Model.Loyalty; l.Refers.Promoter != .2 || l.Renews.Passive != .8 || changed.Run.Kind != sim.Horizon {
		t.Errorf("%+v, %s", l, changed.Run.Kind)
	}
	if c.Changed != 1 || len(c.Parts) != 1 || strings.Contains(c.Parts[0].Name, "renews") {
		t.Errorf("%+v", c)
	}
	if base := load(t, "clinic.toml"); base.Model.Loyalty != nil {
		t.Error("the base has changed")
	}
}

// TestLoyaltyRemarks: what is allowed and looks like a slip.
func TestLoyaltyRemarks(t *testing.T) {
	for text, want := range map[string]string{
		"refers = { promoter = 1.2 }":                      "each promoter brings 1.2 others",
		"refers = { passive = 1 }":                         "each passive brings another one",
		"refers = { promoter = 0.2 }\nrefer_lag = \"12w\"": "refer_lag is 12w, the run 12w long",
		"refers = { promoter = 0.2 }\nrefer_lag = \"2w\"":  "",
		"refers = { promoter = 0, detractor = 0 }\nworth = 0\nrenews = { promoter = 1, passive = 0.5, detractor = 0 }": "",
	} {
		s, err := read(renewals + text + "\n")
		switch {
		case err != nil:
			t.Errorf("%s: %v", text, err)
		case want == "" && len(s.Notes) > 0 || want != "" && (len(s.Notes) != 1 || !strings.Contains(s.Notes[0], want)):
			t.Errorf("%s: %q", text, s.Notes)
		}
		if err == nil && (s.Run.Kind == sim.Horizon) != s.Model.Loyalty.Spreads() {
			t.Errorf("%s: %s", text, s.Run.Kind)
		}
	}
}

// TestReferredBelowNothing: a number with a sign is that number, also where others
// are relative edits; in quotes it is relative.
func TestReferredBelowNothing(t *testing.T) {
	base := renewals + "refers = { promoter = 0.1, detractor = -0.1 }\n"
	change := func(text string) float64 {
		t.Helper()
		files := fstest.MapFS{"s.toml": {Data: []byte(base)}, "c.toml": {Data: []byte("change = \"c\"\nbase = \"s.toml\"\n" + text)}}
		s, problems := Load(files, "s.toml", Options{})
		if problems != nil {
			t.Fatal(problems)
		}
		changed, _, problems := s.With("c.toml")
		if problems != nil {
			t.Fatalf("%s: %v", text, problems)
		}
		return changed.Model.Loyalty.Refers.Detractor
	}
	for text, want := range map[string]float64{
		"[loyalty]\nrefers = { promoter = 0.1, detractor = -0.3 }":     -.3,
		"[loyalty]\nrefers = { promoter = 0.1, detractor = \"-0.3\" }": -.4,
		"[loyalty]\nrefers = { detractor = +0.3 }":                     .3,
		"[loyalty.refers]\ndetractor = -0.3":                           -.3,
		"[set]\n\"loyalty.refers.detractor\" = -0.3":                   -.3,
		"[set]\n\"loyalty.refers.detractor\" = \"-0.3\"":               -.4,
		"[set]\n\"loyalty.refers\" = { detractor = -0.3 }":             -.3,
		"[set]\n\"loyalty.refers.detractor\" = \"x2\"":                 -.2,
	} {
		if got := change(text); math.Abs(got-want) > 1e-12 {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
