package report

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"ripple/sim"
	"ripple/sim/study"
)

// Study is everything a report tells: the findings and what they are about.
type Study struct {
	Findings *study.Findings

	Title    string
	Currency string
	Forum    string // that decides
	Why      string // it is of its kind
	Files    []File
	Notes    []string // what readers should know about the scenario
	Warnings []study.Warning

	Change *Change // nil: one world only

	Start  time.Time // at which the window begins; the zero Time is some Monday
	Events []Event   // that are told beside weeks, in the order of the file
}

// Event is a time in which something is different.
type Event struct {
	Name     string
	From, To float64 // minutes after the window's start; +Inf: to the end
}

// File is a file that went into the study.
type File struct{ Name, SHA256 string }

// Change is what is proposed.
type Change struct {
	Title                 string
	Edits                 []Edit
	New, Changed, Removed int
	Owners                []string // of everything touched
}

// Edit is one thing that the change does: Sign is '+', '~' or '-'.
type Edit struct {
	Sign                rune
	Path, Before, After string
}

// today and changed are the two models; changed is today's if there is no other.
func (s *Study) today() *sim.Model { return s.Findings.Runs.Worlds[0].Model }

func (s *Study) changed() *sim.Model {
	worlds := s.Findings.Runs.Worlds
	return worlds[min(1, len(worlds)-1)].Model
}

// warnings are what was found before the runs and in them.
func (s *Study) warnings() []study.Warning { return slices.Concat(s.Warnings, s.Findings.Warnings) }

// compared says whether there is a change.
func (s *Study) compared() bool { return s.Findings.Compared() }

// touchpoint is a touchpoint of either world, the changed one's words first.
type touchpoint struct {
	*sim.Touchpoint
	today, changed int // index in that world's model; -1: not there
}

// in is the touchpoint as it is in one world, with its index there; nil where it
// is not.
func (s *Study) in(t touchpoint, world int) (*sim.Touchpoint, int) {
	index := t.today
	if world == 1 {
		index = t.changed
	}
	if index < 0 {
		return nil, index
	}
	return &s.Findings.Runs.Worlds[world].Model.Touchpoints[index], index
}

// modelOf is the world that a touchpoint's words are from.
func (s *Study) modelOf(t touchpoint) *sim.Model {
	if t.changed >= 0 {
		return s.changed()
	}
	return s.today()
}

// byClock is a time of a touchpoint by the clock.
func (s *Study) byClock(t touchpoint, minutes float64) float64 {
	return study.ByClock(s.modelOf(t), t.Touchpoint, minutes)
}

// touchpoints are those of both worlds, in the order of the journey.
func (s *Study) touchpoints() []touchpoint {
	var all []touchpoint
	at := map[string]int{}
	for i := range s.today().Touchpoints {
		t := &s.today().Touchpoints[i]
		at[t.Name] = len(all)
		all = append(all, touchpoint{t, i, -1})
	}
	if !s.compared() {
		return all
	}
	for i := range s.changed().Touchpoints {
		t := &s.changed().Touchpoints[i]
		if k, ok := at[t.Name]; ok {
			all[k].Touchpoint, all[k].changed = t, i
		} else {
			all = append(all, touchpoint{t, -1, i})
		}
	}
	return all
}

// label is how people call a thing: its title, or its name made readable.
func label(title, name string) string {
	if title != "" && title != name {
		return title
	}
	first, size := utf8.DecodeRuneInString(name)
	return strings.ReplaceAll(string(unicode.ToUpper(first))+name[size:], "-", " ")
}

func (t touchpoint) label() string { return label(t.Title, t.Name) }

// quoted is the label in quotation marks, unless it has some.
func (t touchpoint) quoted() string {
	l := t.label()
	if strings.HasPrefix(l, "“") {
		return l
	}
	return "“" + l + "”"
}
