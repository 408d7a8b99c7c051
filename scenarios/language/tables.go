package language

import (
	"fmt"
	"slices"
	"strings"

	"ripple/scenarios"
)

// tables are all tables of keys: those of a scenario, and what other kinds of
// files have beside them.
func (p page) tables() string {
	var b strings.Builder
	base := scenarios.Schema(scenarios.ScenarioFile)
	for _, kind := range Kinds() {
		doc := scenarios.Schema(kind)
		whole := kind == scenarios.ScenarioFile
		var own []scenarios.Key
		for _, k := range doc.Keys {
			if whole || !slices.ContainsFunc(base.Keys, func(other scenarios.Key) bool { return other.Name == k.Name && other.Doc == k.Doc }) {
				own = append(own, k)
			}
		}
		fmt.Fprintf(&b, "### At the top of %s\n\n", kind.Noun())
		if experiment(kind) {
			fmt.Fprintf(&b, "It has tables of its own. `ripple check` reads it and tries every value; *it is not simulated yet.*\n\n")
			p.keys(&b, string(kind)+":", doc.Keys)
			for i := range doc.Tables {
				p.table(&b, &doc.Tables[i], " of "+kind.Noun())
			}
			continue
		}
		if !whole {
			fmt.Fprintf(&b, "What a %s has beside the keys and tables of a scenario.%s\n\n", kind, without(doc, base))
		}
		p.keys(&b, string(kind)+":", own)
		for i := range doc.Tables {
			t := &doc.Tables[i]
			if whole || !slices.ContainsFunc(base.Tables, func(other scenarios.Table) bool { return other.Name == t.Name }) {
				p.table(&b, t, "")
			}
		}
	}
	return b.String()
}

// without says what a kind of file must not have.
func without(doc, base scenarios.Document) string {
	var missing []string
	for _, k := range base.Keys[1:] {
		if !slices.ContainsFunc(doc.Keys, func(other scenarios.Key) bool { return other.Name == k.Name }) {
			missing = append(missing, "`"+k.Name+"`")
		}
	}
	for _, t := range base.Tables {
		if !slices.ContainsFunc(doc.Tables, func(other scenarios.Table) bool { return other.Name == t.Name }) {
			missing = append(missing, "`["+t.Name+"]`")
		}
	}
	if missing == nil {
		return ""
	}
	last := len(missing) - 1
	if last > 0 {
		missing = []string{strings.Join(missing[:last], ", "), missing[last]}
	}
	return " It has no " + strings.Join(missing, " or ") + "."
}

// experiment says whether files of a kind try values in scenarios of others.
func experiment(kind scenarios.FileKind) bool {
	return kind == scenarios.SweepFile || kind == scenarios.OptimiseFile
}

func (p page) table(b *strings.Builder, t *scenarios.Table, of string) {
	fmt.Fprintf(b, "### Table `%s`%s\n\n%s", heading(t), of, sentence(t.Doc, t.Status, ""))
	if t.Short != "" {
		fmt.Fprintf(b, " `[%s] name = …` is short for its `%s`.", t.Name, t.Short)
	}
	switch {
	case t.Status == scenarios.Later:
		fmt.Fprint(b, " *Not yet supported.*")
	case t.Shape == scenarios.Free && t.Values.Form != scenarios.Anything:
		fmt.Fprintf(b, " Each value is %s.", written(&t.Values))
	}
	if e := p.shown[t.Name]; e != nil && len(t.Keys) == 0 {
		fmt.Fprintf(b, " See %s.", e.link())
	}
	fmt.Fprint(b, "\n\n")
	p.keys(b, t.Name+".", t.Keys)
}

// heading is how a table is opened.
func heading(t *scenarios.Table) string {
	switch t.Shape {
	case scenarios.Named:
		return "[" + t.Name + ".name]"
	case scenarios.Listed:
		return "[[" + t.Name + "]]"
	}
	return "[" + t.Name + "]"
}

// keys writes a table of keys, those inside a value below it.
func (p page) keys(b *strings.Builder, prefix string, list []scenarios.Key) {
	if len(list) == 0 {
		return
	}
	fmt.Fprint(b, "| key | written | unless stated | means |\n|---|---|---|---|\n")
	p.rows(b, prefix, "", list)
	fmt.Fprintln(b)
}

// named says whether keys are those of things with names: "step.".
func named(prefix string) bool {
	doc := scenarios.Schema(scenarios.ScenarioFile)
	return slices.ContainsFunc(doc.Tables, func(t scenarios.Table) bool { return t.Shape == scenarios.Named && t.Name+"." == prefix })
}

func (p page) rows(b *strings.Builder, prefix, group string, list []scenarios.Key) {
	for i := range list {
		k := &list[i]
		name := "`" + group + k.Name + "`"
		if k.Required {
			name = "**" + name + "**"
		}
		standard := ""
		if k.Default != "" {
			standard = "`" + k.Default + "`"
		}
		means := k.Doc
		switch k.Status {
		case scenarios.Later:
			means += ". *Not yet supported.*"
		case scenarios.Carried:
			means += ". *Read and checked, not simulated yet.*"
		}
		if k.Form == scenarios.Group && group == "" && named(prefix) {
			means += fmt.Sprintf(". A change replaces it whole; one key of it is changed by `[set]` `\"%sname.%s.%s\" = …`", prefix, k.Name, k.Keys[0].Name)
		}
		if e := p.shown[prefix+k.Name]; e != nil {
			means += " (" + e.link() + ")"
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", name, written(k), standard, cell(means))
		if k.Form != scenarios.Arrivals || strings.HasSuffix(prefix, ":") { // said once
			p.rows(b, prefix+k.Name+".", group+k.Name+".", k.Inner())
		}
	}
}
