package chart

import (
	"errors"
	"fmt"
	"io"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// DefaultDPI makes a page 1920 × 1080 dots.
const DefaultDPI = 144

// maxDots keeps a mistaken size from taking all memory: a poster is about a
// quarter of it.
const maxDots = 400e6

// PNGOptions are the size in points (0: as in SVGOptions) and the resolution
// in dots per inch (0: DefaultDPI).
type PNGOptions struct {
	Width, Height float64
	DPI           int
}

// PNG writes the figure as an image of dots.
func PNG(w io.Writer, f Figure, o PNGOptions) error {
	if o.DPI <= 0 {
		o.DPI = DefaultDPI
	}
	width, height := size(f, o.Width, o.Height)
	scale := float64(o.DPI) / 72
	if !(width*height*scale*scale < maxDots) {
		return errors.New("chart: PNG: too many dots; choose fewer dots per inch")
	}
	c := vgimg.NewWith(vgimg.UseWH(vg.Length(width), vg.Length(height)), vgimg.UseDPI(o.DPI))
	if err := draw(f, c, width, height); err != nil {
		return err
	}
	if _, err := (vgimg.PngCanvas{Canvas: c}).WriteTo(w); err != nil {
		return fmt.Errorf("chart: writing PNG: %w", err)
	}
	return nil
}
