package sim

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// TestFollowedRunIsTheSame: whoever's story is told, whatever the model, the
// result is that of a run of which nobody asks; the story accounts for every
// minute from arrival to the end, and for every point of a score.
func TestFollowedRunIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := randomModel(t, false).complete()
		plain := replication(t, m, 3)
		s, err := New(m)
		if err != nil {
			t.Fatal(err)
		}
		number := int64(rapid.IntRange(1, 40).Draw(t, "customer"))
		found, story, err := s.Follow(t.Context(), 1, 3, Whom{Number: number})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(plain, found) {
			t.Fatal("the run is another one if a story is told")
		}
		came := int64(0)
		for _, j := range found.Journeys {
			came += j.Arrived
		}
		if (story != nil) != (number <= came) {
			t.Fatalf("customer %d of %d: story %v", number, came, story)
		}
		if story == nil {
			return
		}
		_, again, err := s.Follow(t.Context(), 1, 3, Whom{Key: story.Key})
		if err != nil || !reflect.DeepEqual(again, story) {
			t.Fatalf("by key it is another story: %v\n%v\n%v", err, story, again)
		}
		checkStory(t, story)
	})
}

// checkStory says whether a story adds up.
func checkStory(t *rapid.T, story *Story) {
	spent, divided, last := 0.0, false, story.Arrived
	for _, m := range story.Moments {
		if m.At < last-1e-9 {
			t.Fatalf("%v after %v", m, last)
		}
		last = m.At
		if m.Side > 0 {
			continue
		}
		divided = divided || m.Kind == Divided
		if m.Kind != Met && m.Kind != MetInVain {
			spent += m.Spent()
		}
		if m.Scored {
			points := m.Score
			for _, lost := range m.Lost {
				points += lost
			}
			if math.Abs(points-100) > 1e-6 {
				t.Fatalf("score and points lost add up to %v in %v", points, m)
			}
		}
	}
	end := story.Moments[len(story.Moments)-1]
	for _, m := range story.Moments {
		if m.Kind == Gone && m.Side == 0 {
			end = m
		}
	}
	if story.Left && !divided && math.Abs(spent-(end.At-story.Arrived)) > 1e-6 {
		t.Fatalf("the story tells of %v minutes, from %v to %v: %+v", spent, story.Arrived, end.At, story.Moments)
	}
}

// TestStoryByHand follows the second of two customers who come at 0 and 5 to a
// team of one. Each check takes 10 minutes; the first one of each customer is
// wrong, the second one right, and a letter of an hour tells of it. The first
// customer goes to the end of the line at 10, behind the second, who does so at
// 20, behind the first, and is checked again from 30 to 40.
func TestStoryByHand(t *testing.T) {
	b := newModel(60).comeAt(0, 5)
	desk := b.team("desk", calendar.Constant(1))
	check := b.serve("check", desk, 10)
	b.Steps[check].FirstPass, b.Steps[check].ReworkLimit, b.Steps[check].ReworkTo = []float64{0}, 1, check
	letter := told("letter", check)
	letter.Lag, letter.Expects, letter.Promise = fixed(60), 60, 80
	b.touch(letter)
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	_, story, err := s.Follow(t.Context(), 1, 1, Whom{Number: 2})
	if err != nil {
		t.Fatal(err)
	}
	type line struct {
		at    float64
		kind  MomentKind
		spent float64
	}
	var got []line
	for _, m := range story.Moments {
		got = append(got, line{m.At, m.Kind, m.Spent()})
	}
	want := []line{{5, Came, 0}, {10, Began, 5}, {20, Wrong, 10}, {30, Began, 10}, {40, Right, 10}, {40, Met, 0}, {40, Gone, 0}}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("got  %v\nwant %v", got, want)
	}
	met := story.Moments[5]
	if met.Wait != 95 || met.Lag != 60 { // 40 − 5 + 60
		t.Errorf("waited %v, of which lag %v", met.Wait, met.Lag)
	}
	waiting := 100 - (75 - 50*(95.-60)/60) // tolerates 120
	if score := 100 - waiting - 15 - 6; math.Abs(met.Score-score) > 1e-9 || math.Abs(met.Lost[measure.LostWaiting]-waiting) > 1e-9 ||
		met.Lost[measure.LostBrokenPromise] != 15 || math.Abs(met.Lost[measure.LostRework]-6) > 1e-9 {
		t.Errorf("score %v, want %v; lost %v", met.Score, score, met.Lost)
	}
	if _, none, err := s.Follow(t.Context(), 1, 1, Whom{Number: 3}); none != nil || err != nil {
		t.Errorf("a third customer: %v, %v", none, err)
	}
}

// TestTypicalByHand: three customers at 0, 5 and 8 before one desk of ten minutes
// wait 0, 5 and 12 minutes: the second one is in the middle.
func TestTypicalByHand(t *testing.T) {
	b := newModel(60).comeAt(0, 5, 8)
	desk := b.team("desk", calendar.Constant(1))
	seen := counter("seen", b.serve("serve", desk, 10))
	seen.Expects = 5
	b.touch(seen)
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	if number, err := s.Typical(t.Context(), 1, 1, 0); number != 2 || err != nil {
		t.Errorf("number %d, %v", number, err)
	}
}
