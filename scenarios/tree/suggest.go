package tree

import (
	"strings"
	"unicode/utf8"
)

// Suggest is the candidate that word most likely means, if any is close.
func Suggest(word string, candidates []string) (string, bool) {
	if utf8.RuneCountInString(word) > 64 {
		return "", false
	}
	a := []rune(plain(word))
	best, least := "", 1+max(1, len(a)/3)
	for _, c := range candidates {
		b := []rune(plain(c))
		if diff := len(a) - len(b); c == "" || diff >= least || -diff >= least {
			continue
		}
		if d := distance(a, b); d < least && d < max(len(a), len(b)) {
			best, least = c, d
		}
	}
	return best, best != ""
}

// plain takes away what people vary without thinking.
func plain(s string) string {
	return strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(s))
}

// distance is the Damerau–Levenshtein distance (optimal string alignment):
// insertions, deletions, replacements and swaps of neighbours.
func distance(a, b []rune) int {
	two, one, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			now[j] = min(one[j]+1, now[j-1]+1, one[j-1]+same)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], two[j-2]+1)
			}
		}
		two, one, now = one, now, two
	}
	return one[len(b)]
}
