package language

import (
	"strings"

	"ripple/scenarios"
)

// written is how the value of a key is written, with a link to what the page
// says about it; "" where there is nothing to say, or nobody has said it yet.
func written(k *scenarios.Key) string {
	switch k.Form {
	case scenarios.Text:
		return "a text"
	case scenarios.Texts:
		return "a text, or a list of them"
	case scenarios.Truth:
		return "`true` or `false`"
	case scenarios.Count:
		return "a whole number"
	case scenarios.Amount:
		return "a number"
	case scenarios.PlusMinus:
		return "a number, also below 0"
	case scenarios.Choice:
		return choice(k)
	case scenarios.Duration:
		return "a [duration](#durations)"
	case scenarios.Time:
		return "a [random time](#random-times)"
	case scenarios.Share:
		return "a [share](#shares)"
	case scenarios.ClassShare:
		return "a [share](#shares), also by segment or journey"
	case scenarios.Factor:
		return "a [factor](#costs-and-factors)"
	case scenarios.Hours:
		return "[hours](#hours)"
	case scenarios.Capacity:
		return "a [capacity](#capacities)"
	case scenarios.Weights:
		return "numbers by [hours](#hours)"
	case scenarios.Cost:
		return "a [cost](#costs-and-factors)"
	case scenarios.Arrivals:
		return "[arrivals](#rates-and-arrivals)"
	case scenarios.Rate:
		return "a [rate](#rates-and-arrivals)"
	case scenarios.Rates:
		return "[rates](#rates-and-arrivals) by [hours](#hours)"
	case scenarios.Routes:
		return "a [route](#routes)"
	case scenarios.Condition:
		return "a [condition](#conditions)"
	case scenarios.Balks:
		return "a [condition](#conditions), or a list of tables of these keys"
	case scenarios.Day:
		return "a date, such as `2026-01-05`"
	case scenarios.AutoTime:
		return "a [duration](#durations), or `\"auto\"`"
	case scenarios.AutoCount:
		return "a whole number, or `\"auto\"`"
	}
	return name(k)
}

// name is how forms are written that name something, or are tables.
func name(k *scenarios.Key) string {
	switch k.Form {
	case scenarios.TeamName:
		return "a team, or a list of them"
	case scenarios.StepName:
		return "a step"
	case scenarios.StepNames:
		return "a step, or a list of them"
	case scenarios.ClassNames:
		return "a list of segments or journeys"
	case scenarios.Place:
		return "`arrival`, a touchpoint or a step"
	case scenarios.Units:
		return "a whole number, or one by team"
	case scenarios.Uses:
		return "a whole number by stock"
	case scenarios.Paces:
		return "a [factor](#costs-and-factors) by step"
	case scenarios.Size:
		return "a whole number, a range or a binomial number"
	case scenarios.Counts:
		return "a whole number, or one by name"
	case scenarios.Dates:
		return "a list of dates"
	case scenarios.Anchors:
		return "a list of waits and scores, such as `[[\"0m\", 100], [\"30m\", 75], [\"1h\", 0]]`"
	case scenarios.Levels:
		return "a list or a [range](#ranges-of-values) of values"
	case scenarios.MetricPath:
		return "a [metric](#metrics)"
	case scenarios.Limit:
		return "a limit, as of a [target](#targets)"
	case scenarios.Bounds:
		return "a [target](#targets)"
	case scenarios.Phases:
		return "[shares](#shares) by [duration](#durations)"
	case scenarios.Paths:
		return "values by their path"
	case scenarios.PathLists:
		return "lists of paths by a name of yours"
	case scenarios.Group:
		return "a table of these keys"
	}
	return cell(k.Form.Written())
}

// choice lists the words of a key. Those that are refused for now stand apart.
func choice(k *scenarios.Key) string {
	var words []string
	for _, w := range k.Words {
		words = append(words, "`"+w+"`")
	}
	text := strings.Join(words, ", ")
	if len(k.Later) > 0 {
		text += "; not yet supported: `" + strings.Join(k.Later, "`, `") + "`"
	}
	return text
}
