package scenarios

// Form is how the value of a key is written.
type Form uint8

// The forms.
const (
	Text       Form = iota // "anything"
	Texts                  // ["a", "b"], or one text
	Truth                  // true or false
	Count                  // 40
	Amount                 // 410 or 0.06
	PlusMinus              // 0.1 or -0.1; what is relative to it stands in quotes
	Choice                 // one of Key.Words
	Duration               // "12m"
	Time                   // "~8m": a random time, by segment or journey
	Share                  // "35%"
	ClassShare             // "35%", or by segment or journey
	Factor                 // "x0.8"; here "x0.8" is the value, never an edit
	Hours                  // "Mon-Fri 08-18"
	Capacity               // 40, { "Mon-Fri 08-20" = 9 } or { mix = [["80%", 3], ["rest", 2]] }
	Weights                // { "Mon 08-12" = 1.8 }
	Cost                   // "36/h", "0.35/case"
	Arrivals               // "12/h" or { rate = "12/h" }
	Rate                   // "12/h"
	Rates                  // { "Mon-Fri 08-09" = "100/h" }
	Routes                 // "assess", { survey = "18%", assess = "rest" } or rules, by segment or journey
	Condition              // "team.agents.queue > 30"
	Balks                  // a condition, or [ { when = "…", share = "30%" } ]: Key.Keys are those of an item
	Day                    // 2026-01-05
	AutoTime               // "4d" or "auto"
	AutoCount              // 40 or "auto"
	TeamName               // "handlers" or ["comms", "agents"]
	StepName               // "triage"
	StepNames              // "triage" or ["triage", "review"]
	ClassNames             // ["plus", "regular"]: segments or journeys
	Place                  // "arrival", a touchpoint or a step
	Bounds                 // "<= 10d" or { green = "<= 3d", amber = "<= 5d" }
	Phases                 // { "0w" = "10%", "4w" = "100%" }
	Paths                  // { "team.handlers.capacity" = 43 }
	PathLists              // { "name" = ["team.handlers"] }
	Size                   // 3, "1..4" or "binomial(100, 80%)"
	Counts                 // 8 or { join = 8 }
	Dates                  // [2026-04-03, 2026-04-06]
	Anchors                // [["0m", 100], ["30m", 75]]
	Units                  // 2 or { nurses = 2, rooms = 1 }
	Paces                  // { follow-up = "x0.8" }: a Factor for each step
	Uses                   // { tyres = 1 }: units by stock
	Levels                 // [34, 38] or "34..44 by 2": values to try
	MetricPath             // "touchpoint.decision.wait.p90"
	Limit                  // "<= 10d"
	Group                  // a table with keys of its own, Key.Keys
	Anything               // not looked at: what cannot be simulated yet
)

// Status is what this version does with a key.
type Status uint8

// The states of a key.
const (
	Built   Status = iota
	Carried        // read and checked, but not simulated yet
	Later          // refused
)

// A Key is one key of a table.
type Key struct {
	Name     string
	Form     Form
	Default  string
	Doc      string
	Status   Status
	Required bool
	Fixed    bool     // an event cannot change it
	Lines    bool     // a Text may have several lines
	Words    []string // of a Choice
	Later    []string // words that are refused for now
	Keys     []Key    // of a Group
}

// Shape is how often a table occurs.
type Shape uint8

// The shapes of tables.
const (
	Single Shape = iota // [run]
	Named               // [team.x]
	Listed              // [[event]]
	Free                // [targets]: the keys are not ours; Table.Values says what they hold
)

// A Table is a table of a file.
type Table struct {
	Name   string
	Doc    string
	Shape  Shape
	Status Status
	Keys   []Key
	Values Key    // of a Free table
	Short  string // key whose value may stand for a whole Named one: nurses = 5
}

// FileKind says what a file is; its first key is the word.
type FileKind string

// The kinds of files.
const (
	ScenarioFile FileKind = "scenario"
	LibraryFile  FileKind = "library"
	ChangeFile   FileKind = "change"
	SweepFile    FileKind = "sweep"
	OptimiseFile FileKind = "optimise"
)

// Noun is what a file of the kind is called: "a sweep".
func (k FileKind) Noun() string {
	if k == OptimiseFile {
		return "an optimisation"
	}
	return "a " + string(k)
}

// A Document is all that one kind of file may hold.
type Document struct {
	Kind   FileKind
	Keys   []Key // above the first [table]
	Tables []Table
}

// Schema is the one table of all keys: files are checked against it, and the
// reference page, the JSON Schema for editors and the completion of --set are
// made from it.
func Schema(kind FileKind) Document {
	tables := []Table{segmentTable(), profileTable(), calendarTable(), teamTable(), stepTable(), streamTable(),
		journeyTable(), touchpointTable(), stockTable(), eventTable(), policyTable(),
		satisfactionTable(), loyaltyTable(), targetsTable(), governanceTable()}
	switch kind {
	case ChangeFile:
		return Document{kind, changeKeys(), append(tables, setTable(), rolloutTable())}
	case LibraryFile:
		return Document{kind, libraryKeys(), append(tables, runTable())}
	case SweepFile:
		return Document{kind, sweepKeys(), []Table{varyTable(), sweepShowTable(), sweepRunTable()}}
	case OptimiseFile:
		return Document{kind, optimiseKeys(), []Table{decideTable(), subjectTable(), searchTable()}}
	}
	return Document{kind, scenarioKeys(), append(tables, runTable())}
}

// Inner are the keys of the table that a value may be; nil if it has none of ours.
func (k *Key) Inner() []Key {
	if k.Form == Arrivals {
		return arrivalKeys()
	}
	return k.Keys
}

func (d *Document) key(name string) *Key { return findKey(d.Keys, name) }

func (d *Document) table(name string) *Table {
	for i := range d.Tables {
		if d.Tables[i].Name == name {
			return &d.Tables[i]
		}
	}
	return nil
}

func (t *Table) key(name string) *Key {
	if t.Shape == Free {
		k := t.Values
		return &k
	}
	return findKey(t.Keys, name)
}

func findKey(keys []Key, name string) *Key {
	for i := range keys {
		if keys[i].Name == name {
			return &keys[i]
		}
	}
	return nil
}

func keyNames(keys []Key) []string {
	var names []string
	for _, k := range keys {
		names = append(names, k.Name)
	}
	return names
}

// owned are the keys that every named thing has.
func owned(keys ...Key) []Key {
	return append(keys,
		Key{Name: "owner", Form: Text, Fixed: true, Doc: "who answers for it"},
		Key{Name: "title", Form: Text, Fixed: true, Doc: "what people call it; the name if not stated"})
}
