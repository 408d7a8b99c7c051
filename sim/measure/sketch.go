package measure

import "math"

// Sketch counts times in buckets that grow with the time, 128 to a doubling, so
// that a quantile is known to within 0.4 % of its value. It is filled by one
// shift and one increment and merges by adding counts, in any order.
//
// A time is in minutes. Below a ten-thousandth of a second it counts as 0;
// beyond 64 years as 64 years.
type Sketch struct {
	counts *[buckets]uint32 // the first one counts what is as good as 0
	least  float64
	most   float64
}

const (
	subBits = 7                   // 128 buckets to a doubling
	shift   = 52 - subBits        // of a float64's bits
	lowest  = 1023 - 20           // exponent of 2^-20 minutes
	highest = 1023 + 25           // exponent of 2^25 minutes
	floor   = lowest<<subBits - 1 // bucket of what is as good as 0
	buckets = (highest-lowest)<<subBits + 1
)

// NewSketch is an empty sketch.
func NewSketch() *Sketch {
	return &Sketch{counts: new([buckets]uint32), least: math.Inf(1)}
}

// Add counts one time.
func (s *Sketch) Add(x float64) {
	if x < s.least {
		s.least = x
	}
	if x > s.most {
		s.most = x
	}
	s.counts[bucket(x)]++
}

// bucket is where a time is counted.
func bucket(x float64) int {
	return min(max(int(int64(math.Float64bits(x))>>shift)-floor, 0), buckets-1)
}

// used are the buckets outside of which there is nothing.
func (s *Sketch) used() (from, to int) {
	if s.least > s.most {
		return 0, 0
	}
	return bucket(s.least), bucket(s.most) + 1
}

// mergeUsed is Merge for sketches that use few of their buckets.
func (s *Sketch) mergeUsed(o *Sketch) {
	from, to := o.used()
	into := s.counts[from:to]
	for i, c := range o.counts[from:to] {
		into[i] += c
	}
	s.least, s.most = min(s.least, o.least), max(s.most, o.most)
}

// N is the number of times counted.
func (s *Sketch) N() int64 {
	n := int64(0)
	from, to := s.used()
	for _, c := range s.counts[from:to] {
		n += int64(c)
	}
	return n
}

// Reset forgets all times.
func (s *Sketch) Reset() {
	clear(s.counts[:])
	*s = Sketch{counts: s.counts, least: math.Inf(1)}
}

// Merge counts the times of another sketch too.
func (s *Sketch) Merge(o *Sketch) {
	for i, c := range o.counts {
		s.counts[i] += c
	}
	s.least, s.most = min(s.least, o.least), max(s.most, o.most)
}

// Quantile is the time that a share p of customers does not exceed: the value
// of rank ceil(p·n), placed within its bucket by rank. It is NaN without times.
func (s *Sketch) Quantile(p float64) float64 {
	n := s.N()
	if n == 0 {
		return math.NaN()
	}
	rank := max(1, int64(math.Ceil(p*float64(n))))
	from, to := s.used()
	for i, c := range s.counts[from:to] {
		if rank <= int64(c) {
			return s.within(from+i, rank, int64(c))
		}
		rank -= int64(c)
	}
	return s.most
}

// within places the time of a rank among the c of its bucket.
func (s *Sketch) within(bucket int, rank, c int64) float64 {
	if bucket == 0 {
		return 0
	}
	low := edge(bucket)
	x := low + (edge(bucket+1)-low)*(float64(rank)-0.5)/float64(c)
	return min(max(x, s.least), s.most)
}

// edge is the least time in bucket i.
func edge(i int) float64 { return math.Float64frombits(uint64(i+floor) << shift) }
