package main

import (
	"io"
	"os"
)

// console is where the program talks to people.
type console struct {
	env     func(string) string
	out     io.Writer // data
	err     io.Writer // progress and errors
	noColor bool
	quiet   bool
}

// colour says whether data may be coloured.
func (c *console) colour() bool {
	return !c.noColor && c.env("NO_COLOR") == "" && c.env("TERM") != "dumb" && isTerminal(c.out)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && f.Name() != os.DevNull
}
