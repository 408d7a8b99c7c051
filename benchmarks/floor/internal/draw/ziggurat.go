package draw

import "math"

// The area under exp(-x) is cut into 256 layers of equal size. All but the
// lowest are rectangles from the axis to the curve; the lowest is a rectangle
// up to x = tail and everything beyond. The value of tail is the one for which
// the topmost layer ends exactly at height 1.
const (
	layers = 256
	tail   = 7.69711747013104972
	scale  = 1 << 53
)

// zigTables has one entry a layer, except edge and high, which also have the
// upper end of the top layer.
type zigTables struct {
	inside [layers]uint64      // below this a draw is under the curve for sure
	width  [layers]float64     // width of the layer over 2^53
	edge   [layers + 1]float64 // right end of the layer
	high   [layers + 1]float64 // height of the curve there
}

var zig = newZigTables()

func newZigTables() *zigTables {
	z := new(zigTables)
	area := math.Exp(-tail) * (tail + 1)
	z.edge[0], z.edge[1] = area/math.Exp(-tail), tail
	for i := 2; i < layers; i++ {
		z.edge[i] = -math.Log(area/z.edge[i-1] + math.Exp(-z.edge[i-1]))
	}
	for i, x := range z.edge {
		z.high[i] = math.Exp(-x)
	}
	for i := range layers {
		z.width[i] = z.edge[i] / scale
		z.inside[i] = uint64(z.edge[i+1] / z.edge[i] * scale)
	}
	return z
}

// Exponential returns a standard exponential variate and the state after it.
// The low eight bits of a draw choose the layer, the high 53 the place in it;
// 99 of 100 draws end here.
func Exponential(s uint64) (x float64, after uint64) {
	u, s := Next(s)
	i, place := uint8(u), u>>11
	if place < zig.inside[i] {
		return float64(int64(place)) * zig.width[i], s
	}
	return wedge(u, s)
}

// wedge decides a draw that may lie above the curve. Beyond the tail the
// exponential distribution repeats itself, so the tail is tail plus a new one.
func wedge(u, s uint64) (x float64, after uint64) {
	shift := 0.0
	for {
		i, place := uint8(u), u>>11
		x = float64(int64(place)) * zig.width[i]
		if place < zig.inside[i] {
			return shift + x, s
		}
		if i == 0 {
			shift += tail
		} else {
			u, s = Next(s)
			y := float64(int64(u>>11)) / scale
			if zig.high[i]+float64(y*(zig.high[i+1]-zig.high[i])) < math.Exp(-x) {
				return shift + x, s
			}
		}
		u, s = Next(s)
	}
}
