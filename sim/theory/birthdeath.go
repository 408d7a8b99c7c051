package theory

// birthDeath walks over the stationary weights of a birth–death chain and
// hands each state and its weight to visit. The weights are relative to that
// of state mode; the caller adds up what it needs and divides by the total.
//
// Starting at the largest weight and walking outwards by ratios needs no
// logarithms, cannot overflow and adds only terms that matter, however many
// servers there are. ratio(n) is p(n+1)/p(n); last is the largest state (-1 for
// none). A walk stops where the rest would add less than a 1e-17th, but upwards
// not before state keep, so that small tail probabilities keep their relative
// precision.
func birthDeath(mode, keep, last int, ratio func(n int) float64, visit func(n int, weight float64)) {
	const negligible = 1e-17
	visit(mode, 1)
	// Downwards. The whole is at least 1 (the mode itself); ratios fall away
	// from a mode of a chain like ours, so what remains is below a geometric sum.
	weight := 1.0
	for n := mode - 1; n >= 0; n-- {
		step := 1 / ratio(n)
		weight *= step
		visit(n, weight)
		if step < 1 && weight*step/(1-step) < negligible {
			break
		}
	}
	// Upwards. The tail is compared with the part beyond keep, not with the
	// whole: a rare wait is to be exact too.
	weight = 1.0
	tail := 0.0
	if mode >= keep {
		tail = 1
	}
	for n := mode; n != last; n++ {
		step := ratio(n)
		weight *= step
		if weight == 0 {
			break
		}
		visit(n+1, weight)
		if n+1 >= keep {
			tail += weight
			next := ratio(n + 1)
			if next < 1 && weight*next/(1-next) < negligible*tail {
				break
			}
		}
	}
}
