package language

import (
	"fmt"
	"strings"
	"text/template"

	"ripple/scenarios"
)

// Page is the reference page in Markdown.
func Page() (string, error) {
	all, err := examples()
	if err != nil {
		return "", err
	}
	p := page{shown: shownIn(all)}
	values, err := p.values()
	if err != nil {
		return "", err
	}
	var out strings.Builder
	t, err := template.New("page").Parse(pageText)
	if err != nil {
		return "", err
	}
	err = t.Execute(&out, map[string]string{
		"Kinds": first(Kinds()), "Reserved": "`" + strings.Join(scenarios.Reserved(), "`, `") + "`", "Editor": editor(Kinds()),
		"Values": values, "Tables": p.tables(), "Mechanisms": mechanisms(all), "Later": later(all),
	})
	return out.String(), err
}

type page struct {
	shown map[string]*Example // where a key is shown, by its path
}

// first are the first keys of files.
func first(kinds []scenarios.FileKind) string {
	var list []string
	for _, kind := range kinds {
		list = append(list, fmt.Sprintf("`%s = \"…\"`", kind))
	}
	return strings.Join(list, ", ")
}

// editor is the first line of each kind of file.
func editor(kinds []scenarios.FileKind) string {
	var b strings.Builder
	fmt.Fprintln(&b, "```toml")
	for _, kind := range kinds {
		fmt.Fprintf(&b, "#:schema …/scenarios/language/%s\n", SchemaFile(kind))
	}
	fmt.Fprintln(&b, "```")
	return b.String()
}

// values are the ways to write values, each tried.
func (p page) values() (string, error) {
	s, err := trial()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, kind := range values() {
		fmt.Fprintf(&b, "### %s\n\n%s\n\n| written | means |\n|---|---|\n", kind.title, kind.about)
		for _, w := range kind.ways {
			notYet, err := w.try(s)
			if kind.ranges {
				notYet, err = w.tryEach(s)
			}
			if err != nil {
				return "", err
			}
			means := w.means
			if notYet {
				means += " *(not yet supported)*"
			}
			text := w.written
			if kind.paths {
				text = fmt.Sprintf("%q = %s", strings.TrimPrefix(w.path, "targets."), text)
			}
			fmt.Fprintf(&b, "| %s | %s |\n", code(text), cell(means))
		}
		fmt.Fprintln(&b)
	}
	metrics(&b)
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// metrics are what can be asked about a result.
func metrics(b *strings.Builder) {
	fmt.Fprint(b, "### Metrics\n\nFor targets, and in results as JSON. In place of `…` stands a name; without one, `journey` means all of them together. "+
		"With `[simple]` behind it a metric counts one segment, with `[week 6]` one week of the run, with `[Mon 10]`\n"+
		"one hour of the week: an hour is told of the wait, satisfaction and abandonment of touchpoints, and of the\n"+
		"occupancy and queue of teams.\n\n| metric | unit | better |\n|---|---|---|\n")
	for _, m := range scenarios.Measures() {
		better := map[scenarios.Direction]string{scenarios.Lower: "lower", scenarios.Higher: "higher"}[m.Better]
		unit := map[scenarios.Unit]string{scenarios.Minutes: "a time", scenarios.Portion: "a share", scenarios.Number: "a number", scenarios.Money: "money",
			scenarios.Points: "points", scenarios.PerWeek: "a number a week"}[m.Unit]
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", m.Path, unit, better)
	}
	fmt.Fprintln(b)
}

// code is a text as it is typed, in a cell of a table.
func code(text string) string { return "`" + cell(text) + "`" }

// cell is a text in a table, where a bar would end the cell.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// anchor is what leads to a heading.
func anchor(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case r == ' ':
			b.WriteRune('-')
		case r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || r > 127:
			b.WriteRune(r)
		}
	}
	return b.String()
}
