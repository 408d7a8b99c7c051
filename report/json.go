package report

import (
	"bytes"
	"encoding/json"
	"io"
	"math"

	"ripple/sim/stats"
	"ripple/sim/study"
)

// Schema names the version of the JSON format.
const Schema = "ripple/1"

// JSON writes the findings for programs, keyed by metric paths. Times are
// minutes, shares 0 to 1; a number that does not exist is left out.
func (s *Study) JSON(w io.Writer) error {
	f := s.Findings
	out := jsonStudy{
		Schema: Schema, Kind: "run", Title: s.Title, Replications: f.Runs.Done, Seed: f.Runs.Plan.Seed,
		Confidence: f.Confidence, Class: s.today().Window.Kind.String(), WarmUp: s.today().Window.Lead + s.today().Window.WarmUp,
		Preview: f.Preview, Partial: f.Runs.Partial, Headline: s.Headline(),
		Metrics: map[string]jsonMetric{}, Targets: []jsonTarget{}, Warnings: []string{}, Notes: s.Notes,
	}
	for _, file := range s.Files {
		out.Files = append(out.Files, jsonFile(file))
	}
	if s.compared() {
		out.Kind = "compare"
		out.SameCustomers = &f.SameCustomers
		out.Rollout = s.jsonRollout()
		if s.Change != nil {
			out.Change = s.Change.Title
		}
	}
	for i := range f.Metrics {
		if m := &f.Metrics[i]; known(m) {
			out.Metrics[m.Path] = s.jsonMetric(m)
		}
	}
	for _, t := range f.Targets {
		target := jsonTarget{Metric: t.Path, Target: t.Green.String(), Today: t.Today.String()}
		if s.compared() {
			target.Changed = t.Changed.String()
		}
		out.Targets = append(out.Targets, target)
	}
	for _, warning := range s.warnings() {
		out.Warnings = append(out.Warnings, warning.Text+"; "+warning.Remedy)
	}
	start := ""
	if !s.Start.IsZero() {
		start = s.weekDate(0).Format("2006-01-02")
	}
	out.Weeks, out.Hours = s.jsonTimelines(f.Weeks, start), s.jsonTimelines(f.Hours, "")
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(out); err != nil {
		return err
	}
	_, err := w.Write(onOneLine(text.Bytes()))
	return err
}

type jsonStudy struct {
	Schema        string                `json:"schema"`
	Kind          string                `json:"kind"`
	Title         string                `json:"title"`
	Change        string                `json:"change,omitempty"`
	Headline      string                `json:"headline"`
	Replications  int                   `json:"replications"`
	Seed          uint64                `json:"seed"`
	Confidence    float64               `json:"confidence"`
	Class         string                `json:"system_class"`
	WarmUp        float64               `json:"warmup"`
	SameCustomers *bool                 `json:"same_customers,omitempty"`
	Rollout       *jsonRollout          `json:"rollout,omitempty"`
	Preview       bool                  `json:"preview,omitempty"`
	Partial       bool                  `json:"partial,omitempty"`
	Files         []jsonFile            `json:"files"`
	Metrics       map[string]jsonMetric `json:"metrics"`
	Targets       []jsonTarget          `json:"targets"`
	Warnings      []string              `json:"warnings"`

	// By metric path; weeks count from the start of the counted window, hours from
	// Monday 00:00.
	Weeks map[string]map[string]any `json:"weeks,omitempty"`
	Hours map[string]map[string]any `json:"hours,omitempty"`

	Notes []string `json:"notes,omitempty"`
}

type jsonFile struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// jsonMetric has value, low and high for one world, and the rest for two.
type jsonMetric struct {
	Unit        string   `json:"unit"`
	Value       *float64 `json:"value,omitempty"`
	Today       *float64 `json:"today,omitempty"`
	Changed     *float64 `json:"changed,omitempty"`
	Difference  *float64 `json:"difference,omitempty"`
	Low         *float64 `json:"low,omitempty"`
	High        *float64 `json:"high,omitempty"`
	TodayLow    *float64 `json:"today_low,omitempty"`
	TodayHigh   *float64 `json:"today_high,omitempty"`
	ChangedLow  *float64 `json:"changed_low,omitempty"`
	ChangedHigh *float64 `json:"changed_high,omitempty"`
	Verdict     string   `json:"verdict,omitempty"`

	Rollout *jsonThird `json:"rollout,omitempty"`
}

type jsonTarget struct {
	Metric  string `json:"metric"`
	Target  string `json:"target"`
	Today   string `json:"today"`
	Changed string `json:"changed,omitempty"`
}

// ends are those of an interval, unless there is none.
func (s *Study) ends(i stats.Interval) (low, high *float64) {
	if s.Findings.Preview || !i.Known() {
		return nil, nil
	}
	return number(i.Low), number(i.High)
}

func (s *Study) jsonMetric(f *study.Finding) jsonMetric {
	m := jsonMetric{Unit: string(f.Unit)}
	if !s.compared() {
		m.Value = number(f.Today.Value)
		m.Low, m.High = s.ends(f.Today)
		return m
	}
	m.Today, m.Changed, m.Difference = number(f.Today.Value), number(f.Changed.Value), number(f.Difference.Value)
	m.Low, m.High = s.ends(f.Difference.Interval)
	m.TodayLow, m.TodayHigh = s.ends(f.Today)
	m.ChangedLow, m.ChangedHigh = s.ends(f.Changed)
	m.Rollout = s.jsonThird(f)
	m.Verdict = f.Verdict.Kind.String()
	if !both(f) {
		m.Verdict = "in one world only"
	}
	return m
}

// number is a pointer for JSON, nil for what is not a number.
func number(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	v += 0 // no negative zero
	return &v
}
