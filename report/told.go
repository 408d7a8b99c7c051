package report

import (
	"fmt"
	"time"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim"
)

// Told is one customer's story, in one world or in both.
type Told struct {
	Number  int64       `json:"number"` // of those who come in the counted window
	Journey string      `json:"journey,omitempty"`
	Segment string      `json:"segment"`
	Worlds  []ToldWorld `json:"worlds"`
}

// ToldWorld is what happens to the customer in one world.
type ToldWorld struct {
	World   string       `json:"world"`
	Comes   bool         `json:"comes"`
	Left    bool         `json:"left"`
	Lost    bool         `json:"lost"`
	Score   *float64     `json:"score,omitempty"`
	Moments []ToldMoment `json:"moments"`
}

// ToldMoment is one moment: minutes since the start of the window.
type ToldMoment struct {
	At         float64            `json:"at"`
	When       string             `json:"when"`
	Kind       string             `json:"kind"`
	Question   int                `json:"question,omitempty"`
	Step       string             `json:"step,omitempty"`
	Team       string             `json:"team,omitempty"`
	Touchpoint string             `json:"touchpoint,omitempty"`
	Minutes    map[string]float64 `json:"minutes,omitempty"`
	Wait       *float64           `json:"wait,omitempty"`
	Lag        float64            `json:"lag,omitempty"`
	Score      *float64           `json:"score,omitempty"`
	Lost       map[string]float64 `json:"points_lost,omitempty"`

	what, detail string
}

// Life is a customer in one world: the model, and the story, nil if this
// customer does not come there.
type Life struct {
	Model *sim.Model
	Story *sim.Story
}

// ExplainStory tells a customer's story; with two lives it is the same customer
// in both worlds. Start is the date of the window, zero without one; why says
// how this customer was found.
func ExplainStory(lives []Life, start time.Time, why string) *Explanation {
	first := lives[0]
	c := calendarOf(first.Model, start, lives)
	told := &Told{Number: first.Story.Number}
	if j := first.Model.Journeys[first.Story.Journey]; j.Name != "" && len(first.Model.Journeys) > 1 {
		told.Journey = j.Name
	}
	told.Segment = first.Model.Segments[first.Story.Segment].Name
	e := &Explanation{Title: fmt.Sprintf("Customer %d of %s", told.Number, first.Model.Title), Told: told}
	e.say(why)
	for w, life := range lives {
		told.Worlds = append(told.Worlds, life.tell(c, worldName(w)))
	}
	if len(lives) == 1 {
		e.show(told.Worlds[0].table())
	} else {
		e.say("The same customer in both worlds, with the same luck.")
		if !told.Worlds[1].Comes {
			e.say("With the change this customer does not come: there are fewer arrivals.")
		}
		e.show(sideBySide(told.Worlds[0].Moments, told.Worlds[1].Moments))
	}
	for w, life := range lives {
		e.say(life.ending(w, len(lives) > 1))
	}
	e.Basis = document.Simulated + ". One synthetic customer of the first replication: a story, not an average."
	return e
}

// tell puts a story into words.
func (l *Life) tell(c clock, world string) ToldWorld {
	out := ToldWorld{World: world}
	if l.Story == nil {
		return out
	}
	out.Comes, out.Left, out.Lost = true, l.Story.Left, l.Story.Lost
	if l.Story.Scored {
		score := l.Story.Score
		out.Score = &score
	}
	for i := range l.Story.Moments {
		out.Moments = append(out.Moments, l.moment(&l.Story.Moments[i], c))
	}
	return out
}

// ending says how a story ended.
func (l *Life) ending(world int, both bool) string {
	if l.Story == nil {
		return ""
	}
	line := "In the end: "
	if both {
		line = [...]string{"Today: ", "With the change: "}[world]
	}
	switch {
	case !l.Story.Left:
		line += "still inside when the run ended"
	case l.Story.Lost:
		line += "lost"
	default:
		line += "served"
	}
	if l.Story.Left {
		line += " after " + chart.Duration(l.Story.Moments[l.last()].At-l.Story.Arrived)
	}
	if l.Story.Scored {
		line += fmt.Sprintf("; the whole journey scores %.0f of 100", l.Story.Score)
	}
	return line + "."
}

// last is where the customer's own story ends: questions may come to an end
// later.
func (l *Life) last() int {
	for i, m := range l.Story.Moments {
		if m.Kind == sim.Gone && m.Side == 0 {
			return i
		}
	}
	return len(l.Story.Moments) - 1
}

func (w *ToldWorld) table() document.Table {
	t := document.Table{Columns: []document.Column{{Head: "When"}, {Head: "What happens"}}}
	for _, m := range w.Moments {
		what := m.what
		if m.detail != "" {
			what += " " + m.detail
		}
		t.Rows = append(t.Rows, []document.Cell{document.Text(m.When), document.Text(what)})
	}
	return t
}
