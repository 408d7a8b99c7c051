package value

import "strings"

// exampleOf shows how a named form is written; "" if there is no such form.
func exampleOf(name string) string {
	switch name {
	case "exp":
		return "exp(8m)"
	case "erlang":
		return "erlang(8m, 3)"
	case "gamma":
		return "gamma(8m, cv 0.7)"
	case "lognormal":
		return "lognormal(8m, sd 6m)"
	case "weibull":
		return "weibull(8m, cv 0.6)"
	case "pert":
		return "pert(5m, 8m, 20m)"
	case "normal":
		return "normal(8m, sd 2m)"
	case "hyper":
		return "hyper(8m, cv 2)"
	}
	return ""
}

func isForm(name string) bool { return exampleOf(name) != "" }

// badForm says what comes closest to a word that is no time.
func badForm(word string) (problem, remedy string) {
	problem = quote(word) + " is not a time"
	switch strings.ToLower(word) {
	case "exponential", "expo", "poisson":
		return problem, `write "exp(8m)"`
	case "uniform", "unif", "between":
		return problem, `write "5m..15m"`
	case "triangular", "triangle", "tri":
		return problem, `write "5m/8m/20m"`
	case "gauss", "gaussian", "norm":
		return problem, `write "normal(8m, sd 2m)"`
	case "logn", "lognorm", "logn2":
		return problem, `write "lognormal(8m, sd 6m)"`
	case "beta":
		return problem, `write "pert(5m, 8m, 20m)"`
	case "hyperexp", "hyperexponential":
		return problem, `write "hyper(8m, cv 2)"`
	case "constant", "const", "fixed", "deterministic", "always":
		return problem, `write the time alone: "8m"`
	case "forever", "infinite", "infinity", "inf", "none":
		return problem, `write "never"`
	case "about", "ca", "approx", "around", "circa":
		return problem, `write "~8m"`
	case "min", "max":
		return "a time must come before " + quote(word), `write for example "~8m, max 30m"`
	}
	return problem, timeExample
}
