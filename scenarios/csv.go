package scenarios

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Limits of a file of data.
const (
	largestData = 64 << 20
	mostValues  = 5_000_000
)

// data reads columns of CSV files beside the scenario.
type data struct {
	fsys    fs.FS
	dir     string
	outside bool
	start   time.Time
	columns map[string][]cell // read already
	notes   []string
}

// Column reads a column of numbers.
func (d *data) Column(file, column string) ([]float64, error) {
	cells, err := d.cells(file, column)
	if err != nil {
		return nil, err
	}
	numbers := make([]float64, 0, len(cells))
	for _, c := range cells {
		x, err := strconv.ParseFloat(c.text, 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
			hint := ""
			if _, comma := strconv.ParseFloat(strings.Replace(c.text, ",", ".", 1), 64); comma == nil && err != nil {
				hint = "; write a decimal point"
			}
			return nil, fmt.Errorf("%s, column %s: line %d is no number: %q%s", file, column, c.line, c.text, hint)
		}
		numbers = append(numbers, x)
	}
	return numbers, nil
}

// Moments reads a column of dates and times as minutes after the start.
func (d *data) Moments(file, column string) ([]float64, error) {
	if d.start.IsZero() {
		return nil, errors.New("dates need a start: write [run] start = 2026-01-05")
	}
	cells, err := d.cells(file, column)
	if err != nil {
		return nil, err
	}
	var minutes []float64
	for _, c := range cells {
		t, ok := parseMoment(c.text)
		if !ok {
			hint := "write it as 2026-01-05 09:30"
			if _, err := strconv.ParseFloat(c.text, 64); err == nil {
				hint = "write the unit if these are numbers, such as #" + column + "[m]"
			}
			return nil, fmt.Errorf("%s, column %s: line %d is no date and time: %q; %s", file, column, c.line, c.text, hint)
		}
		minutes = append(minutes, t.Sub(d.start).Minutes())
	}
	return minutes, nil
}

// cells are the cells of a column that are not empty.
func (d *data) cells(file, column string) ([]cell, error) {
	key := file + "\x00" + column
	if cells, ok := d.columns[key]; ok {
		return cells, nil
	}
	name, err := inside(d.fsys, d.dir, file, d.outside)
	if err != nil {
		return nil, err
	}
	info, err := fs.Stat(d.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s", file)
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read", file)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not an ordinary file", file)
	case info.Size() > largestData:
		return nil, fmt.Errorf("%s is larger than %d MB", file, largestData>>20)
	}
	f, err := d.fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read", file)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, largestData+1))
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read", file)
	}
	if bytes.IndexByte(raw, 0) >= 0 || !utf8.Valid(raw) {
		return nil, fmt.Errorf("%s is not text in UTF-8", file)
	}
	cells, empty, err := columnOf(strings.TrimPrefix(string(raw), "\ufeff"), file, column)
	if err == nil {
		d.columns[key] = cells
	}
	if empty > 0 {
		d.notes = append(d.notes, fmt.Sprintf("%s: %d cells of column %s are empty and left out, of %d", file, empty, column, empty+len(cells)))
	}
	return cells, err
}
