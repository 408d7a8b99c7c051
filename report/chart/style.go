package chart

// The palette: Okabe–Ito hues; tints are premixed with white because
// transparency does not come out the same on every canvas.
const (
	ink       Color = 0x1b1e23 // names, headlines
	soft      Color = 0x565c66 // secondary text, 6.8:1 on white
	ringGrey  Color = 0x7a7f87 // today's marks
	slate     Color = 0x3f4751 // not resolved; the only world
	gridGrey  Color = 0xe4e6e9
	bandGrey  Color = 0xf1f2f4
	zebraGrey Color = 0xf7f8f9
	white     Color = 0xffffff
	blue      Color = 0x0072b2
	blueTint  Color = 0x8bc3e0
	bluePale  Color = 0xe6f2f9
	blueText  Color = 0x00639b
	red       Color = 0xd55e00 // vermillion
	redTint   Color = 0xeeb98e
	redText   Color = 0xb04a00 // vermillion dark enough for small type
	greyTint  Color = 0xd3d6da
)

// Type sizes in points.
const (
	sizeHeadline = 20
	sizeSubtitle = 10.5
	sizeHead     = 10.5
	sizeText     = 10
	sizeLabel    = 8.5
	sizeDense    = 7.6
	sizeTick     = 7.2 // axis numbers only
	sizeCallout  = 7
	sizeFloor    = 6.2
)

// Color is an opaque colour, 0xRRGGBB; it is a color.Color.
type Color uint32

// RGBA returns the colour's components, 16 bits each.
func (c Color) RGBA() (r, g, b, a uint32) {
	return uint32(c>>16&0xff) * 0x101, uint32(c>>8&0xff) * 0x101, uint32(c&0xff) * 0x101, 0xffff
}

// Style holds the measured fonts of one drawing. It is not safe for
// concurrent use: every drawing makes its own.
type Style struct{ regular, bold *typeface }

// NewStyle reads the embedded fonts.
func NewStyle() (*Style, error) {
	regular, err := newTypeface(false)
	if err != nil {
		return nil, err
	}
	bold, err := newTypeface(true)
	if err != nil {
		return nil, err
	}
	return &Style{regular, bold}, nil
}

// Regular type in a size.
func (s *Style) Regular(size float64, c Color) Type { return Type{s.regular, size, c} }

// Bold type in a size.
func (s *Style) Bold(size float64, c Color) Type { return Type{s.bold, size, c} }

// Stroke is how a line is drawn: width in points, colour, dash lengths.
type Stroke struct {
	Width float64
	Color Color
	Dash  []float64
}

// look is how a verdict is drawn: mark, joining bar and words.
type look struct{ mark, bar, text Color }

// look of the changed world under this verdict.
func (v Verdict) look() look {
	switch v {
	case Worse:
		return look{red, redTint, redText}
	case Identical, NoDifferenceThatMatters:
		return look{ringGrey, greyTint, soft}
	case NotResolved, Preview:
		return look{slate, greyTint, slate}
	default: // better, higher, lower: the changed world as such
		return look{blue, blueTint, blueText}
	}
}
