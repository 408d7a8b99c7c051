package calendar

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

type pending struct {
	at    float64
	class Class
	seq   int
	id    int32
}

// The list must agree with a sorted slice under any mix of calls.
func TestListAgreesWithSorting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var l List
		l.Reserve(99)
		var model []pending
		now, seq, used := 0.0, 0, map[int32]bool{}
		for range rapid.IntRange(1, 400).Draw(t, "calls") {
			switch rapid.IntRange(0, 5).Draw(t, "call") {
			case 0, 1, 2:
				id := int32(rapid.IntRange(0, 99).Draw(t, "id"))
				if used[id] {
					continue
				}
				// Few distinct times, so that ties are common.
				p := pending{now + float64(rapid.IntRange(0, 5).Draw(t, "in")), Class(rapid.IntRange(0, 4).Draw(t, "class")), seq, id}
				seq++
				used[id] = true
				model = append(model, p)
				l.Schedule(p.at, p.class, p.id)
			case 3:
				if len(model) == 0 {
					continue
				}
				i := rapid.IntRange(0, len(model)-1).Draw(t, "cancel")
				if l.When(model[i].id) != model[i].at {
					t.Fatalf("When(%d) = %v, want %v", model[i].id, l.When(model[i].id), model[i].at)
				}
				l.Cancel(model[i].id)
				delete(used, model[i].id)
				model = slices.Delete(model, i, i+1)
			default:
				at, id, ok := l.Next()
				if ok != (len(model) > 0) {
					t.Fatalf("Next says %v with %d pending", ok, len(model))
				}
				if !ok {
					continue
				}
				want := slices.MinFunc(model, func(a, b pending) int {
					return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.class, b.class), cmp.Compare(a.seq, b.seq))
				})
				if at != want.at || id != want.id {
					t.Fatalf("Next = %v, %d, want %+v", at, id, want)
				}
				model = slices.DeleteFunc(model, func(p pending) bool { return p.id == id })
				delete(used, id)
				now = at
				tie := slices.ContainsFunc(model, func(p pending) bool { return p.at == now && p.class <= Changes })
				if got := l.Ties(now, Changes); got != tie {
					t.Fatalf("Ties = %v, want %v", got, tie)
				}
			}
			if l.Len() != len(model) {
				t.Fatalf("Len = %d, want %d", l.Len(), len(model))
			}
		}
	})
}

func BenchmarkHold(b *testing.B) {
	for _, n := range []int{2, 10, 30, 1000, 100_000} {
		b.Run(sizeName(n), func(b *testing.B) {
			var l List
			l.Reserve(int32(n))
			r := rand.New(rand.NewPCG(1, 2))
			for i := range n {
				l.Schedule(r.ExpFloat64(), Endings, int32(i))
			}
			b.ResetTimer()
			for range b.N {
				at, id, _ := l.Next()
				l.Schedule(at+r.ExpFloat64(), Endings, id)
			}
		})
	}
}

func sizeName(n int) string {
	if n >= 1000 {
		return string(rune('0'+n/1000%10)) + "k+"
	}
	return string(rune('0'+n/10%10)) + string(rune('0'+n%10))
}
