package sim

import (
	"math"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// Word of mouth. A customer who leaves the main journey with a score has a whole
// number of others in mind: Loyalty.Refers on average, by luck of its own.
//
// Those whom it brings come once each, to the same journey, on top of all others:
// their keys are children of its key. ReferLag after it left their coming opens,
// and each comes within the week after that, when customers of the journey come:
// where a share of the area under its rate is reached that is drawn evenly, for
// each on their own. Where there is no rate they come just then. Nobody comes after
// the end of the window, nor while nobody of the journey comes (a closed date).
//
// Those whom it keeps away are of those who would come in the week that begins
// ReferLag after it left, referred ones too. Of these each stays away with a
// chance of those kept away ÷ those expected in a week, by a draw of their own:
// more detractors keep the same people away and some more. Never more stay away
// than would come.
//
// The rate is that of the world without events. A day that is busy by chance
// (Arrivals.DayCV) or for an event keeps as large a share away as another.

// word is the word of mouth of a model; nil if there is none.
type word struct {
	refers Grades
	lag    float64 // minutes
	deters bool    // somebody keeps others away

	rates []calendar.Week // by journey; nil: without a rate
	areas []float64       // by journey: under the rate in a week
	usual []float64       // by journey: customers expected in a week; 0 of a closed population

	refersStream, referredStream, comesStream, deterredStream draw.Stream
}

// layWord comes after layOutside, whose special it adds to: who comes may stay
// away.
func (p *plan) layWord() {
	m := p.model
	if !m.Loyalty.Spreads() {
		return
	}
	g := m.Loyalty.Refers
	w := &word{
		refers: g, lag: m.Loyalty.ReferLag, deters: min(g.Promoter, g.Passive, g.Detractor) < 0,
		refersStream: draw.Purpose("refers", ""), referredStream: draw.Purpose("referred", ""),
		comesStream: draw.Purpose("comes", ""), deterredStream: draw.Purpose("deterred", ""),
	}
	for j := range m.Journeys {
		journey := &m.Journeys[j]
		w.rates = append(w.rates, journey.Arrivals.Rate)
		w.areas = append(w.areas, journey.Arrivals.Rate.Integral(0, calendar.WeekLength))
		usual := 0.0
		if journey.Population == 0 {
			usual = journey.Arrivals.PerMinute(m.Window.Length) * calendar.WeekLength
		}
		w.usual = append(w.usual, usual)
		p.special[j] = p.special[j] || w.deters
	}
	p.word = w
}

// exact says whether those who are referred may come just after the lag.
func (w *word) exact() bool {
	if w == nil {
		return false
	}
	for _, area := range w.areas {
		if area == 0 {
			return true
		}
	}
	return false
}

// kept are those whom customers of a journey who have left keep away, in the
// order in which they left.
type kept struct {
	list    []deterrent
	begun   int // of these, whose week has begun
	over    int // and is over
	inForce int // others whom the rest of those keep away
}

// deterrent keeps a number of others away for a week.
type deterrent struct {
	from   float64
	number int
}

// newKept has the memory of before.
func newKept(before []kept, p *plan) []kept {
	if p.word == nil || !p.word.deters {
		return nil
	}
	if before == nil {
		before = make([]kept, len(p.model.Journeys))
	}
	for i := range before {
		before[i] = kept{list: before[i].list[:0]}
	}
	return before
}

// speak lets a customer who leaves with a score bring others, or keep them away.
func (r *run) speak(id int32, score float64) {
	t, w := &r.tokens[id], r.word
	refers := w.refers.Of(score)
	journey := int(t.class) / len(r.model.Segments)
	if refers == 0 || r.now < r.model.Window.Lead || r.model.Journeys[journey].Population > 0 {
		return
	}
	n := int(math.Abs(refers))
	if t.key.Uniform(w.refersStream, 0) < math.Abs(refers)-float64(n) {
		n++
	}
	from, caused := r.now+w.lag, &r.results.Journeys[t.class]
	if refers < 0 {
		caused.Deterred += int64(n)
		if n > 0 && from <= r.end {
			r.kept[journey].list = append(r.kept[journey].list, deterrent{from, n})
		}
		return
	}
	caused.Referred += int64(n)
	key, class := t.key, int16(r.model.Class(journey, 0))
	for i := range n {
		if from > r.end || r.tokensFull() { // Run looks at it soon
			return
		}
		r.refer(journey, class, key.Child(w.referredStream, uint64(i)), from)
	}
}

// refer makes the coming of somebody due whom another has brought, if that is
// before the window's end.
func (r *run) refer(journey int, class int16, key draw.Key, from float64) {
	at := from
	if area := r.word.areas[journey]; area > 0 {
		at = r.along(r.word.rates[journey], from, area*key.Uniform(r.word.comesStream, 0))
	}
	if at > r.end {
		return
	}
	id := r.allocate()
	t := &r.tokens[id]
	t.key, t.class, t.state = key, class, referred
	r.toCome++
	r.future.Schedule(at, calendar.Comings, id)
}

// along is when an area is reached under a rate that is not 0 all week: at a
// moment at which the rate is not 0.
func (r *run) along(rate calendar.Week, from, need float64) float64 {
	for t := from; ; {
		wall := t + r.offset()
		level, until := rate.At(wall), rate.Next(wall)-r.offset()
		if until <= t { // rounding at a boundary must not stop the walk
			until = math.Nextafter(t, math.Inf(1))
		}
		if level > 0 {
			area := level * (until - t)
			if area > need {
				return min(t+need/level, math.Nextafter(until, t))
			}
			need -= area
		}
		t = until
	}
}

// comeReferred lets somebody come whom another has brought.
func (r *run) comeReferred(id int32) {
	t := &r.tokens[id]
	key, class, journey := t.key, t.class, int(t.class)/len(r.model.Segments)
	r.release(id)
	r.toCome--
	p := &r.set.sources[journey]
	if r.word.areas[journey] > 0 && p.Rate.At(r.now+r.offset()) == 0 {
		return
	}
	if p.segments > 1 {
		class += int16(r.segment(journey, key))
	}
	if r.staysAway(journey, key, class) {
		return
	}
	r.results.Journeys[class].Recommended++
	class, step := r.comes(key, class, p)
	r.admit(key, class, journey, step)
}

// staysAway says whether somebody who would come is kept away by those who left.
func (r *run) staysAway(journey int, key draw.Key, class int16) bool {
	if r.kept == nil {
		return false
	}
	k := &r.kept[journey]
	for ; k.begun < len(k.list) && k.list[k.begun].from <= r.now; k.begun++ {
		k.inForce += k.list[k.begun].number
	}
	for ; k.over < k.begun && k.list[k.over].from+calendar.WeekLength <= r.now; k.over++ {
		k.inForce -= k.list[k.over].number
	}
	if k.over > len(k.list)/2 { // forget the first half
		k.list = append(k.list[:0], k.list[k.over:]...)
		k.begun, k.over = k.begun-k.over, 0
	}
	if k.inForce == 0 || key.Uniform(r.word.deterredStream, 0)*r.word.usual[journey] >= float64(k.inForce) {
		return false
	}
	r.results.Journeys[class].KeptAway++
	return true
}

// runsAway says whether most of those who came, or are to come, were brought by
// others.
func (r *run) runsAway() bool {
	came, brought := r.toCome, r.toCome
	for class := range r.totals {
		came += r.totals[class].arrived
		brought += r.results.Journeys[class].Recommended
	}
	return 2*brought > came
}
