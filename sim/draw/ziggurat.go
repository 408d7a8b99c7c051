package draw

import "math"

// Standard exponential and normal variates by the ziggurat of Marsaglia and
// Tsang, "The Ziggurat Method for Generating Random Variables", Journal of
// Statistical Software 5(8), 2000: 256 layers of equal area, one 64-bit draw in
// about 99 cases of 100.

const layers = 256

// ziggurat holds, for each layer, the limit below which a draw is accepted at
// once, the width by which it is scaled, and the density at its edge.
type ziggurat [layers]struct {
	accept uint64
	width  float64
	edge   float64
}

// scale is the number of distinct magnitudes: 53 bits, what a float64 holds.
const scale = 1 << 53

// Edges of the last layer and areas of a layer, from the paper.
const (
	expEdge    = 7.69711747013104972
	expArea    = 0.0039496598225815571993
	normalEdge = 3.6541528853610088
	normalArea = 0.00492867323399
)

// The tables are computed once and only read.
var (
	expTable    = newZiggurat(expEdge, expArea, expDensity, func(y float64) float64 { return -math.Log(y) })
	normalTable = newZiggurat(normalEdge, normalArea, normalDensity, func(y float64) float64 { return math.Sqrt(-2 * math.Log(y)) })
)

func expDensity(x float64) float64    { return math.Exp(-x) }
func normalDensity(x float64) float64 { return math.Exp(-0.5 * x * x) }

func newZiggurat(edge, area float64, density, inverse func(float64) float64) *ziggurat {
	z := new(ziggurat)
	x, base := edge, area/density(edge)
	z[0].accept, z[0].width, z[0].edge = uint64(edge/base*scale), base/scale, 1
	z[layers-1].width, z[layers-1].edge = edge/scale, density(edge)
	for i := layers - 2; i > 0; i-- {
		inner := inverse(area/x + density(x))
		z[i+1].accept = uint64(inner / x * scale)
		z[i].width, z[i].edge = inner/scale, density(inner)
		x = inner
	}
	return z
}

// Exp is the next standard exponential variate (mean 1).
func (s *Source) Exp() float64 {
	bits := s.Uint64()
	layer := &expTable[bits%layers]
	magnitude := bits >> 11
	x := float64(magnitude) * layer.width
	if magnitude < layer.accept {
		return x
	}
	return s.slowExp(bits%layers, x)
}

func (s *Source) slowExp(i uint64, x float64) float64 {
	for {
		if i == 0 {
			return expEdge - math.Log(s.open())
		}
		if expTable[i].edge+s.Float64()*(expTable[i-1].edge-expTable[i].edge) < expDensity(x) {
			return x
		}
		bits := s.Uint64()
		i = bits % layers
		magnitude := bits >> 11
		x = float64(magnitude) * expTable[i].width
		if magnitude < expTable[i].accept {
			return x
		}
	}
}

// Normal is the next standard normal variate (mean 0, standard deviation 1).
func (s *Source) Normal() float64 {
	for {
		bits := s.Uint64()
		i := bits % layers
		sign := float64(1 - 2*int(bits>>8&1))
		magnitude := bits >> 11
		x := float64(magnitude) * normalTable[i].width
		if magnitude < normalTable[i].accept {
			return sign * x
		}
		if i == 0 {
			return sign * s.normalTail()
		}
		if normalTable[i].edge+s.Float64()*(normalTable[i-1].edge-normalTable[i].edge) < normalDensity(x) {
			return sign * x
		}
	}
}

// normalTail draws beyond the last layer (Marsaglia 1964).
func (s *Source) normalTail() float64 {
	for {
		x := -math.Log(s.open()) / normalEdge
		y := -math.Log(s.open())
		if y+y >= x*x {
			return normalEdge + x
		}
	}
}
