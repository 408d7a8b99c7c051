package report

import (
	"encoding/json"
	"io"
	"strings"

	"ripple/report/document"
)

// Explanation is the answer to a question about one thing: sentences and tables.
type Explanation struct {
	Path   string // of what is explained; "" for an overview
	Title  string
	Blocks []document.Block

	Ladders []LadderOf // where waits come from, by touchpoint
	Metrics []string   // paths of the metrics that it is about
	Key     *KeyText   // what a file says
	Terms   []Term     // of the vocabulary
	Told    *Told      // one customer's story
	Flows   []FlowOf   // what flows through steps
	Basis   string     // what the numbers rest on; "" if nothing was simulated
}

func (e *Explanation) say(text string) {
	if text != "" {
		e.Blocks = append(e.Blocks, document.Note{Text: text})
	}
}

func (e *Explanation) show(t document.Table) {
	if len(t.Rows) > 0 {
		e.Blocks = append(e.Blocks, t)
	}
}

// Text prints an explanation for a terminal.
func (e *Explanation) Text(w io.Writer, colour bool) error {
	p := printer{w: w, colour: colour}
	p.printf("%s\n", e.Title)
	for _, b := range e.Blocks {
		p.printf("\n")
		switch b := b.(type) {
		case document.Note:
			p.wrapped("  ", b.Text)
		case document.Bullets:
			if b.Heading != "" {
				p.printf("  %s\n", b.Heading)
			}
			for _, item := range b.Items {
				p.wrapped("    ", item)
			}
		case document.Table:
			if b.Caption != "" {
				p.wrapped("  ", b.Caption)
			}
			p.table(b)
		}
	}
	if e.Basis != "" {
		p.printf("\n")
		p.wrapped("  ", e.Basis)
	}
	return p.err
}

// wide is how many characters a line of text has at most.
const wide = 96

// wrapped prints a paragraph.
func (p *printer) wrapped(indent, text string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len([]rune(indent+line))+1+len([]rune(word)) > wide {
			p.printf("%s%s\n", indent, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	p.printf("%s%s\n", indent, line)
}

// JSON writes the explanation for programs: times are minutes, shares 0 to 1. s
// is the study that it comes from, nil if nothing was simulated.
func (e *Explanation) JSON(w io.Writer, s *Study) error {
	out := jsonExplanation{Schema: Schema, Kind: "explain", Path: e.Path, Title: e.Title, Ladders: e.Ladders, Flows: e.Flows, Key: e.Key, Terms: e.Terms, Story: e.Told}
	for _, b := range e.Blocks {
		if note, ok := b.(document.Note); ok {
			out.Text = append(out.Text, note.Text)
		}
	}
	if s != nil {
		out.Replications, out.Seed = s.Findings.Runs.Done, &s.Findings.Runs.Plan.Seed
		out.Metrics = map[string]jsonMetric{}
		for _, path := range e.Metrics {
			if f := s.Findings.Find(path); f != nil && known(f) {
				out.Metrics[path] = s.jsonMetric(f)
			}
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

type jsonExplanation struct {
	Schema       string                `json:"schema"`
	Kind         string                `json:"kind"`
	Path         string                `json:"path,omitempty"`
	Title        string                `json:"title"`
	Text         []string              `json:"text,omitempty"`
	Replications int                   `json:"replications,omitempty"`
	Seed         *uint64               `json:"seed,omitempty"`
	Ladders      []LadderOf            `json:"ladders,omitempty"`
	Flows        []FlowOf              `json:"flows,omitempty"`
	Metrics      map[string]jsonMetric `json:"metrics,omitempty"`
	Key          *KeyText              `json:"key,omitempty"`
	Terms        []Term                `json:"terms,omitempty"`
	Story        *Told                 `json:"story,omitempty"`
}
