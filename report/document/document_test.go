package document

import "testing"

// Colour alone must never carry a meaning: every status has a word of its
// own, and every state of a target a shape of its own.
func TestStatusesDiffer(t *testing.T) {
	words, signs := map[string]bool{}, map[string]bool{}
	for s := Plain; s <= Missed; s++ {
		if words[s.String()] {
			t.Errorf("two statuses are %q", s)
		}
		words[s.String()] = true
		if g := s.Sign(); g != "" {
			if signs[g] {
				t.Errorf("two states have the shape %s", g)
			}
			signs[g] = true
		}
	}
	if len(signs) != 4 {
		t.Errorf("%d shapes, want ● ◆ ■ ○", len(signs))
	}
}

func TestEveryBlockIsOne(t *testing.T) {
	for _, b := range []Block{Figure{}, Table{}, Tiles{}, Bullets{}, Note{}} {
		b.block()
	}
}
