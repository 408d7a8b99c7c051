package main

import (
	"fmt"
	"io"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// plainEvery is how often progress is told where there is no terminal.
const plainEvery = 5 * time.Second

// progress tells how far the runs are: as a bar on a terminal, else as a line
// every few seconds.
type progress struct {
	bar   *mpb.Bar
	bars  *mpb.Progress
	plain io.Writer
	last  time.Time
}

func (c *console) progress(total int) *progress {
	switch {
	case c.quiet:
		return &progress{}
	case !isTerminal(c.err):
		return &progress{plain: c.err, last: time.Now()}
	}
	p := &progress{bars: mpb.New(mpb.WithOutput(c.err), mpb.WithWidth(40))}
	p.bar = p.bars.AddBar(int64(total), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name("simulating "), decor.CountersNoUnit("%d of %d runs")),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)))
	return p
}

// step is called after each run, one at a time.
func (p *progress) step(done, total int) {
	switch {
	case p.bar != nil:
		p.bar.SetCurrent(int64(done))
	case p.plain != nil && time.Since(p.last) >= plainEvery:
		p.last = time.Now()
		fmt.Fprintf(p.plain, "%d of %d runs\n", done, total)
	}
}

func (p *progress) end() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.bars.Wait()
	}
}
