package scenarios

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"time"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/calendar"
)

// Scenario is a checked scenario with its model: today's world, or that world
// with changes. It is not written to after it has been made.
type Scenario struct {
	Name     string // of the file
	Title    string
	About    string
	Currency string
	Files    []Source // in the order in which they were read

	Run        Run
	Model      *sim.Model
	Targets    []Target
	Governance Governance
	Rollout    *Rollout // of the changes that were put on it; nil: they come all at once
	Events     []Event  // times in which something is different
	Notes      []string // what the reader should know

	tree      *tree.Node               // expanded and merged
	order     order                    // what the tree does not say
	reference map[string]calendar.Week // arrivals of today's world by journey; nil in that world
	forced    *sim.Kind                // by As
	from      origin
}

// origin is where the files of a scenario are.
type origin struct {
	fsys fs.FS
	dir  string
	opts Options
	data *data
}

// Source is a file that was read.
type Source struct{ Name, SHA256 string }

// Governance says who decides.
type Governance struct{ Forum, Cadence, Sponsor, Next string }

// Options say how to read.
type Options struct {
	AllowOutside bool // files may lie outside the folder of the scenario
}

// Load reads a scenario. The scenario is nil if there are problems.
func Load(fsys fs.FS, name string, opts Options) (*Scenario, tree.Problems) {
	var problems tree.Problems
	s := &Scenario{Name: name, from: origin{fsys, path.Dir(name), opts, nil},
		order: order{map[string]bool{}, map[string]tree.Pos{}}}
	root := s.read(name, ScenarioFile, &problems, nil)
	if root == nil {
		problems.Sort()
		return nil, problems
	}
	s.tree = root
	s.build(&problems)
	if len(problems) > 0 {
		problems.Sort()
		return nil, problems
	}
	return s, nil
}

// build makes everything from the tree.
func (s *Scenario) build(problems *tree.Problems) {
	root := s.tree
	s.Title, s.About, s.Currency = text(root.Get("scenario")), text(root.Get("about")), text(root.Get("currency"))
	s.Governance = Governance{text(root.Get("governance", "forum")), text(root.Get("governance", "cadence")),
		text(root.Get("governance", "sponsor")), text(root.Get("governance", "next"))}

	b := newBinder(root, s.order, nil, problems)
	start := b.start0()
	s.from.data = &data{fsys: s.from.fsys, home: s.from.dir, outside: s.from.opts.AllowOutside, start: start, columns: map[string][]cell{}}
	b.files = s.from.data
	b.checkNames()
	if len(*problems) == 0 || len(b.steps.list) > 0 {
		s.model(b)
	}
	for _, read := range s.from.data.files {
		if !slices.Contains(s.Files, read) {
			s.Files = append(s.Files, read)
		}
	}
}

// start0 is the start for files of data, without reporting problems.
func (b *binder) start0() time.Time {
	var none tree.Problems
	quiet := binder{problems: &none}
	return quiet.start(b.root.Get("run", "start"))
}

func (s *Scenario) model(b *binder) {
	s.Targets = b.targets()
	s.Rollout = b.rollout(b.root.Entry("rollout"))
	before := len(*b.problems)
	setting := b.bind()
	segments := b.bindSegments()
	policies := b.policies(s.Name)
	whole := len(*b.problems) == before
	if whole && len(setting.Steps) > 0 {
		b.look(policies, segments)
	}
	s.Run = b.run(&s.Notes)
	b.notSteady(&s.Run)
	events := b.events()
	loyalty := b.loyalty()
	for _, e := range events {
		s.Events = append(s.Events, e.Event)
	}
	if !s.Run.Stated {
		s.Run.Kind, s.Run.Why = b.infer(len(events) > 0, loyalty.Spreads(), s.Rollout != nil)
	}
	if s.forced != nil && *s.forced != s.Run.Kind {
		s.Run.Kind, s.Run.Why = *s.forced, "both worlds are simulated alike"
	}
	m := &sim.Model{Title: s.Title, Segments: segments, Streams: b.bindStreams(), Scores: b.bindScores(), Loyalty: loyalty}
	m.Window = b.window(&s.Run, &s.Notes)
	b.checkTimes(s.Targets, &m.Window)
	m.Start = b.starts(whole && len(setting.Steps) > 0)
	if whole && len(setting.Steps) > 0 {
		b.checkFlow()
		if loyalty.Spreads() || loyalty != nil && loyalty.Renews != nil {
			b.checkScored(&setting)
		}
	}
	for _, e := range events {
		if e.From >= m.Window.Length {
			s.Notes = append(s.Notes, fmt.Sprintf("the event %q never comes: it begins after the end of the run", e.Name))
		}
	}
	if s.Rollout != nil {
		s.Notes = append(s.Notes, s.Rollout.never(m.Window.Length)...)
	}
	s.Notes = append(s.Notes, b.remarks(&m.Window, setting)...)
	s.Notes = append(s.Notes, b.loyaltyRemarks(loyalty, &m.Window)...)
	if s.from.data != nil {
		s.Notes = append(s.Notes, s.from.data.notes...)
	}
	m.Setting = setting
	b.setters(policies, m, s.Name)
	m.Epochs = b.epochs(events, b.closures(&s.Run, &s.Notes), policies, s.Name)
	b.addMessages(m)
	s.Notes = append(s.Notes, changingHands(m)...)
	if inBusiness(m) {
		m.Business = b.open
	}
	if whole {
		b.checkStocks(m)
	}
	s.Model = m
	s.refer()
}

// refer fills in the arrivals of today's world without any event, which all
// worlds that are compared share.
func (s *Scenario) refer() {
	reference := make([]calendar.Week, len(s.Model.Journeys))
	for i, j := range s.Model.Journeys {
		reference[i] = j.Arrivals.Rate
		if base := s.reference[j.Name]; base != nil {
			reference[i] = base
		}
	}
	for _, set := range s.Model.Settings() {
		for i := range set.Journeys {
			if a := &set.Journeys[i].Arrivals; a.Rate != nil {
				a.Reference = reference[i]
			}
		}
	}
}
