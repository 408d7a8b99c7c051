package scenarios

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"time"
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
	columns map[string][]string // read already
}

// Column reads a column of numbers.
func (d *data) Column(file, column string) ([]float64, error) {
	cells, err := d.cells(file, column)
	if err != nil {
		return nil, err
	}
	numbers := make([]float64, 0, len(cells))
	for i, cell := range cells {
		x, err := strconv.ParseFloat(cell, 64)
		if err != nil {
			return nil, fmt.Errorf("%s, column %s: line %d is no number: %q", file, column, i+2, cell)
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
	for i, cell := range cells {
		t, ok := parseMoment(cell)
		if !ok {
			return nil, fmt.Errorf("%s, column %s: line %d is no date and time: %q; write the unit if these are numbers, such as #%s[m]", file, column, i+2, cell, column)
		}
		minutes = append(minutes, t.Sub(d.start).Minutes())
	}
	return minutes, nil
}

// cells are the cells of a column that are not empty.
func (d *data) cells(file, column string) ([]string, error) {
	key := file + "\x00" + column
	if cells, ok := d.columns[key]; ok {
		return cells, nil
	}
	name, err := inside(d.dir, file, d.outside)
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
	cells, err := columnOf(strings.TrimPrefix(string(raw), "\ufeff"), file, column)
	if err == nil {
		d.columns[key] = cells
	}
	return cells, err
}
