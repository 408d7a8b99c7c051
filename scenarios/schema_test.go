package scenarios

import (
	"slices"
	"strings"
	"testing"
)

// language is the table of keys of the language: what is not built is refused
// by name, nothing is unknown.
const language = `
top: scenario about include arrivals hours at_close closed currency
run: kind start length drain start_with customers warmup replications precision confidence matters seed
segment: share tolerance title owner
team: capacity kind hours at_close shrinkage cost queue priority preempt fails pace capability owner title
step: by with units work wrap setup delay clock next waits_for patience gives_up retry_after timeout balks queue_limit when_full holds first_pass rework_to rework_limit value uses if_short batch draws owner title
touchpoint: step stage channel until since lag promise expects tolerates curve weight moment_of_truth feel chase journey owner title
stream: steps owner takt title
journey: enters arrivals stages score timeout persona title owner
event: name at for set
satisfaction: passes broken_promise chase repeat handoff rework
loyalty: renews refers refer_lag worth
governance: forum cadence sponsor next
profile:
calendar:
targets:
stock: on_hand lead reorder_at reorder cost supplier owner title
policy: name when for set route notify feel accuracy owner
`

const experiments = `
sweep: sweep base changes design points
sweep.vary:
sweep.show: metrics chart
sweep.run: replications seed
optimise: optimise base changes minimise maximise
optimise.decide:
optimise.subject_to:
optimise.search: budget confidence
`

func TestSchemaOfExperiments(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(experiments), "\n") {
		name, list, _ := strings.Cut(line, ":")
		kind, table, isTable := strings.Cut(name, ".")
		doc := Schema(FileKind(kind))
		keys := doc.Keys
		if isTable {
			if doc.table(table) == nil {
				t.Errorf("a %s has no [%s]", kind, table)
				continue
			}
			keys = doc.table(table).Keys
		}
		if !slices.Equal(keyNames(keys), strings.Fields(list)) {
			t.Errorf("%s has %s", name, words(keyNames(keys)))
		}
	}
}

func TestSchemaIsTheLanguage(t *testing.T) {
	doc := Schema(ScenarioFile)
	tables := 0
	for _, line := range strings.Split(strings.TrimSpace(language), "\n") {
		name, list, _ := strings.Cut(line, ":")
		keys := doc.Keys
		if name != "top" {
			table := doc.table(name)
			if table == nil {
				t.Errorf("no table %s", name)
				continue
			}
			keys = table.Keys
			tables++
		}
		for _, key := range strings.Fields(list) {
			if findKey(keys, key) == nil {
				t.Errorf("[%s] has no %s", name, key)
			}
		}
		if len(keys) != len(strings.Fields(list)) {
			t.Errorf("[%s] has %s", name, words(keyNames(keys)))
		}
	}
	if tables != len(doc.Tables) {
		t.Errorf("%d tables, want %d", len(doc.Tables), tables)
	}
}

// TestSchemaIsComplete: every key has a line of documentation, and every word
// from other tools leads to a key that is there.
func TestSchemaIsComplete(t *testing.T) {
	all := map[string]bool{}
	var walk func(where string, keys []Key)
	walk = func(where string, keys []Key) {
		for _, k := range keys {
			all[k.Name] = true
			if k.Doc == "" {
				t.Errorf("%s.%s has no documentation", where, k.Name)
			}
			if k.Form == Choice && len(k.Words) == 0 {
				t.Errorf("%s.%s has no words", where, k.Name)
			}
			walk(where+"."+k.Name, k.Keys)
		}
	}
	for _, kind := range []FileKind{ScenarioFile, LibraryFile, ChangeFile, SweepFile, OptimiseFile} {
		doc := Schema(kind)
		walk(string(kind), doc.Keys)
		for _, table := range doc.Tables {
			all[table.Name] = true
			if table.Doc == "" {
				t.Errorf("[%s] has no documentation", table.Name)
			}
			walk(table.Name, table.Keys)
		}
	}
	for _, word := range strings.Fields("servers agents fte service_time aht acw renege sla thresholds") {
		if ours := synonym(word); !all[ours] {
			t.Errorf("%s leads to %q", word, ours)
		}
	}
	for _, word := range strings.Fields("servers skill resources equipment speed buffer blocking changeover lot_size keep expires outages mttf mttr preemption ranking") {
		ours := resourceWords(word)
		if len(ours) == 0 || slices.ContainsFunc(ours, func(key string) bool { return !all[key] }) {
			t.Errorf("%s leads to %q", word, ours)
		}
	}
}
