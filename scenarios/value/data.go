package value

import (
	"strings"

	"ripple/sim/draw"
)

// Files gives access to the data beside a scenario.
type Files interface {
	// Column reads a column of a CSV file as numbers.
	Column(file, column string) ([]float64, error)
}

const dataPrefix = "csv:"

// DataColumn names a column of data: "csv:calls.csv#handle_time[s]".
type DataColumn struct {
	File, Column string
	Unit         string // ms, s, m, h or d; "" if none is stated
}

// IsData says whether a string refers to data.
func IsData(s string) bool { return strings.HasPrefix(strings.TrimSpace(s), dataPrefix) }

// ParseDataColumn reads "csv:calls.csv#handle_time[s]"; the unit is required.
func ParseDataColumn(s string) (DataColumn, error) { return parseData(s, true) }

// CSVTimes reads "csv:arrivals.csv#time", moments at which customers came. The
// unit is optional: a column of dates and times has none.
func CSVTimes(s string) (DataColumn, error) { return parseData(s, false) }

func parseData(s string, unit bool) (DataColumn, error) {
	c := cursor{text: s}
	col, err := c.dataColumn(unit)
	if err == nil {
		err = c.end(`write for example "csv:calls.csv#handle_time[s]"`)
	}
	if err != nil {
		return DataColumn{}, err
	}
	return col, nil
}

// dataColumn reads up to the unit's bracket, or to the end of the text if there
// is none and none is needed.
func (c *cursor) dataColumn(unit bool) (DataColumn, error) {
	c.space()
	from := c.at
	const example = `write for example "csv:calls.csv#handle_time[s]"`
	if !c.take(dataPrefix) {
		return DataColumn{}, c.wrong(from, "data are referred to as csv:file#column", example)
	}
	file, rest, found := strings.Cut(c.text[c.at:], "#")
	if !found || strings.TrimSpace(file) == "" {
		c.at = len(c.text)
		if found {
			return DataColumn{}, c.wrong(from, "the file is missing", example)
		}
		return DataColumn{}, c.wrong(from, "which column of the file?", example)
	}
	c.at += len(file) + 1
	column, rest, bracket := strings.Cut(rest, "[")
	col := DataColumn{File: strings.TrimSpace(file), Column: strings.TrimSpace(column)}
	c.at += len(column)
	if col.Column == "" {
		return DataColumn{}, c.wrong(from, "the column is missing", example)
	}
	if !bracket {
		if unit {
			text := strings.TrimSpace(c.text[from:])
			return DataColumn{}, c.wrong(from, "in which unit are these times?", "write the unit: "+quote(text+"[s]")+", "+quote(text+"[m]")+" or "+quote(text+"[h]"))
		}
		return col, nil
	}
	at := c.at
	name, _, closed := strings.Cut(rest, "]")
	col.Unit = strings.TrimSpace(name)
	c.at = min(c.at+len(name)+2, len(c.text))
	if !closed {
		return DataColumn{}, c.wrong(at, `the closing "]" is missing`, example)
	}
	if _, ok := col.Minutes(1); !ok {
		return DataColumn{}, c.wrong(at, quote(name)+" is not a unit of data", "write one of [ms], [s], [m], [h], [d]")
	}
	return col, nil
}

// Minutes is a number from the column in minutes; false without a known unit.
func (d DataColumn) Minutes(x float64) (float64, bool) {
	for _, u := range units() {
		if u.name == d.Unit && u.name != "w" {
			return x * u.times / u.over, true
		}
	}
	return 0, false
}

// data reads a reference and the times it refers to.
func (r *timeReader) data() (draw.Dist, error) {
	from := r.at
	col, err := r.dataColumn(true)
	if err != nil {
		return draw.Dist{}, err
	}
	if r.files == nil {
		return draw.Dist{}, r.wrong(from, "there are no data files here", "")
	}
	numbers, err := r.files.Column(col.File, col.Column)
	if err != nil {
		return draw.Dist{}, wrapped(err, from, r.at)
	}
	times := make([]float64, len(numbers))
	for i, x := range numbers {
		t, _ := col.Minutes(x)
		if !(t >= 0 && t <= longest) {
			return draw.Dist{}, r.wrong(from, oneLine(col.File+", column "+col.Column)+": value "+plain(float64(i+1))+" is "+plain(x)+", not a time", "")
		}
		times[i] = t
	}
	return r.made(draw.FromData(times))(from)
}
