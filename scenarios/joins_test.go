package scenarios

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// parcel is an order whose goods and invoice go different ways and meet again;
// what a line says of a step takes the place of what stands here.
func parcel(lines ...string) string {
	next := map[string]string{
		"order": `next = { all = ["goods", "invoice"] }`, "goods": `next = "pack"`, "pack": `next = "send"`, "invoice": `next = "send"`,
		"send": "waits_for = [\"pack\", \"invoice\"]\nnext = \"done\"", "back": `next = "done"`,
	}
	for _, line := range lines {
		step, says, _ := strings.Cut(line, ": ")
		next[step] = says
	}
	text := "scenario = \"Parcel\"\narrivals = \"12/h\"\n[segment.plus]\nshare = \"30%\"\n[segment.regular]\nshare = \"rest\"\n"
	for _, step := range []string{"order", "goods", "pack", "invoice", "send", "back"} {
		text += fmt.Sprintf("[step.%s]\ndelay = \"5m\"\n%s\n", step, next[step])
	}
	return text
}

// TestJoin: what a step waits for, and which flows can and cannot bring it
// about.
func TestJoin(t *testing.T) {
	const (
		toBack = `pack: next = { send = "90%", back = "rest" }`
		toLost = `pack: next = { send = "90%", lost = "rest" }`
		toSend = "send: waits_for = [\"pack\", \"invoice\"]\nnext = { back = \"5%\", done = \"rest\" }"
	)
	for _, c := range []struct {
		lines []string
		want  string // of the problem; "": accepted
	}{
		{[]string{toLost, toSend}, ""},
		{[]string{toBack}, ""}, // who goes back has ended "pack" before
		{[]string{`goods: next = { pack = "90%", back = "rest" }`, `back: next = "lost"`}, ""},
		{[]string{`goods: next = { pack = "100%", back = "0%" }`, toSend}, ""},
		{[]string{`order: next = { plus = { all = ["goods", "invoice"] }, rest = "back" }`}, ""},
		{[]string{`send: waits_for = ["pack", "invoice"]
next = { order = "10%", back = "rest" }`}, ""},
		{[]string{`order: next = { all = ["goods", "invoice", "back"] }`}, ""},
		{[]string{`order: next = { all = ["goods", "invoice", "back"] }`, `back: next = "send"`, `send: waits_for = ["pack", "invoice", "back"]
next = "done"`}, ""},
		{[]string{`goods: first_pass = "90%"
next = "pack"`, `pack: first_pass = "90%"
rework_to = "goods"
next = "send"`, toSend}, ""},

		// Somebody would wait for ever.
		{[]string{`goods: next = { pack = "90%", back = "rest" }`}, `customers would wait here for ever for "pack": they can go goods → back → done without it`},
		{[]string{`goods: next = [ { when = "visits > 1", to = "back" }, { to = "pack" } ]`}, `customers would wait here for ever for "pack": they can go goods → back → done without it`},
		{[]string{`goods: next = { plus = "pack", rest = "back" }`}, `customers would wait here for ever for "pack": they can go goods → back → done without it`},
		{[]string{`order: next = { plus = { all = ["goods", "invoice"] }, rest = "invoice" }`, toSend}, `customers would wait here for ever for "pack": they can go order → invoice → send without it`},
		{[]string{`pack: timeout = { after = "~4m", to = "send" }
next = "send"`, toSend}, `customers would wait here for ever for "pack": they can go goods → pack → send without it`},
		{[]string{`pack: timeout = { after = "~4m", to = "back" }
next = "send"`}, `customers would wait here for ever for "pack": they can go goods → pack → back → done without it`},
		{[]string{`pack: first_pass = "90%"
rework_to = "back"
next = "send"`}, `customers would wait here for ever for "pack": they can go goods → pack → back → done without it`},

		// Branches would come when the others have gone on.
		{[]string{toBack, `back: next = "send"`}, `customers come here from "back" too`},
		{[]string{toBack, `back: next = "pack"`}, `customers who go from "pack" to "back" could come here when the others have gone on`},
		{[]string{toBack, `send: waits_for = ["goods", "invoice"]
next = "done"`}, `step "goods" does not lead straight here`},
		{[]string{toBack, `send: waits_for = ["pack", "invoice"]
first_pass = "90%"
next = "done"`}, ``},
		{[]string{`order: next = { all = ["goods", "invoice", "back"] }`, `back: next = "pack"`}, `several branches of a split come to step "pack", so that it ends more than once`},

		// There is nothing to wait for.
		{[]string{`order: next = { goods = "50%", invoice = "rest" }`, toSend}, `no split sends customers to "pack" and to another step of this list at once`},
		{[]string{`order: next = "goods"`, `goods: next = { pack = "50%", invoice = "rest" }`, toSend}, `no split sends customers to "pack" and to another step of this list at once`},
		{[]string{`order: next = "goods"`, `pack: next = { invoice = "90%", back = "rest" }`}, `step "pack" does not lead straight here`},
		{[]string{`pack: next = "back"`}, `step "pack" never leads here`},
		{[]string{`pack: next = { order = "10%", send = "rest" }`, toSend}, `a branch of this split leads back to it, so that customers would become more and more: goods → pack → order`},
	} {
		if !strings.Contains(strings.Join(c.lines, ""), "back") {
			c.lines = append(c.lines, toBack)
		}
		text := parcel(c.lines...)
		s, problems := Load(withFile(t, "text.toml", text), "text.toml", Options{})
		got := ""
		if problems != nil {
			got = problems[0].Text
		}
		if got != c.want || len(problems) > 1 {
			t.Errorf("%s\n got %v\nwant %s", strings.Join(c.lines, "\n"), problems, c.want)
		}
		if s != nil && len(s.Model.Steps[4].WaitsFor) != len(texts(s.tree.Get("step", "send", "waits_for"))) {
			t.Errorf("it waits for %v", s.Model.Steps[4].WaitsFor)
		}
	}
	s := loadText(t, parcel(toBack))
	if diff := cmp.Diff([]int{2, 3}, s.Model.Steps[4].WaitsFor); diff != "" {
		t.Error(diff)
	}
	if got := (flow{s.Model}).joins(&s.Model.Steps[4]); got != "; waits for pack, invoice" {
		t.Error(got)
	}
}

// TestUnjoined: a step that several branches come to without a join is noted.
func TestUnjoined(t *testing.T) {
	joined := loadText(t, parcel(`pack: next = { send = "90%", back = "rest" }`))
	loose := loadText(t, parcel(`pack: next = { send = "90%", back = "rest" }`, `send: next = "done"`))
	const want = `customers come to step "send" once for each branch of the split at "order"; waits_for would join them`
	if len(joined.Notes) != 0 || !slices.Contains(loose.Notes, want) {
		t.Errorf("%q and %q", joined.Notes, loose.Notes)
	}
}
