package language

import "ripple/scenarios"

// object is a JSON object.
type object = map[string]any

// Patterns of texts. They let through everything that is accepted, and only
// refuse what can be seen to be wrong without a calendar or a list of names.
const (
	blank    = `[\s\xa0]*` // to some readers of patterns a hard blank is none
	number   = `([0-9][0-9_]*(\.[0-9_]*)?|\.[0-9_]+)`
	duration = `(` + number + blank + `(w|bd|d|h|ms|m|s)` + blank + `)+`
	edit     = `^` + blank + `([+−–-]` + blank + `[0-9.]|[x×X*]` + blank + `[0-9.])`
)

func pattern(p string) object { return object{"type": "string", "pattern": p} }

// shaper makes JSON Schemas.
type shaper struct {
	edits   bool                     // values may be relative
	samples map[scenarios.Form][]any // values to show
}

// shape is the JSON Schema of the values of a key.
func (s shaper) shape(k *scenarios.Key) object {
	o := s.absolute(k)
	if s.edits && relative(k.Form) {
		o = anyOf(o, pattern(edit))
	}
	return o
}

// relative says whether values of a form, or those inside it, may be relative. A
// rate stands for its arrivals.
func relative(f scenarios.Form) bool {
	return f.TakesEdits() || f == scenarios.Rate || f == scenarios.Rates
}

func anyOf(shapes ...any) object { return object{"anyOf": shapes} }

func (s shaper) absolute(k *scenarios.Key) object {
	text := object{"type": "string", "minLength": 1}
	switch k.Form {
	case scenarios.Text, scenarios.Condition, scenarios.Hours, scenarios.StepName, scenarios.Place, scenarios.Day, scenarios.MetricPath:
		return text
	case scenarios.Texts, scenarios.StepNames, scenarios.ClassNames, scenarios.TeamName:
		return anyOf(text, object{"type": "array", "items": text})
	case scenarios.Truth:
		return object{"type": "boolean"}
	case scenarios.Count:
		return object{"type": "integer", "minimum": 0}
	case scenarios.Amount, scenarios.PlusMinus:
		return object{"type": "number"}
	case scenarios.Choice:
		return object{"type": "string", "enum": k.Words}
	case scenarios.Duration:
		return pattern(`^` + blank + duration + `$`)
	case scenarios.Factor:
		return anyOf(pattern(`^`+blank+`[x×X*]?`+blank+number+blank+`$`), object{"type": "number", "exclusiveMinimum": 0})
	case scenarios.Rate:
		return pattern(`^` + blank + `(` + number + blank + `/` + blank + `(min|h|d|w)` + blank + `$|csv:)`)
	case scenarios.Cost:
		return pattern(`^` + blank + number + blank + `/` + blank + `([hH]|[cC][aA][sS][eE])` + blank + `$`)
	case scenarios.AutoTime:
		return pattern(`^` + blank + `(auto|` + duration + `)` + blank + `$`)
	case scenarios.AutoCount:
		return anyOf(object{"type": "integer", "minimum": 1}, object{"const": "auto"})
	case scenarios.Levels:
		return anyOf(pattern(`\.\.`), object{"type": "array", "minItems": 1})
	case scenarios.Limit:
		return bound()
	case scenarios.Bounds:
		bound := bound()
		return anyOf(bound, table(object{"green": bound, "amber": bound}, "green"))
	case scenarios.Group:
		return s.keys(k.Keys, !s.edits)
	case scenarios.Balks: // a list replaces the old one, so that nothing in it is relative
		return anyOf(text, object{"type": "array", "minItems": 1, "items": shaper{}.keys(k.Keys, true)})
	case scenarios.Arrivals:
		return anyOf(of(scenarios.Rate), s.keys(k.Inner(), false))
	case scenarios.Time, scenarios.Share, scenarios.ClassShare, scenarios.Routes:
		return defined(k.Form)
	}
	if o := s.several(k); o != nil {
		return o
	}
	return s.tables(k)
}

// several are the forms that are made of parts; nil for others.
func (s shaper) several(k *scenarios.Key) object {
	whole := object{"type": "integer", "minimum": 0}
	switch k.Form {
	case scenarios.Size:
		return anyOf(object{"type": "integer", "minimum": 1}, object{"type": "string", "minLength": 1})
	case scenarios.Counts:
		return anyOf(whole, object{"type": "object", "minProperties": 1, "additionalProperties": anyOf(whole, object{"type": "object"})})
	case scenarios.Dates:
		return anyOf(object{"type": "string", "minLength": 1}, object{"type": "array", "items": object{"type": "string", "minLength": 1}})
	case scenarios.Anchors:
		anchor := object{"type": "array", "minItems": 2, "maxItems": 2, "items": []any{of(scenarios.Duration), object{"type": "number", "minimum": 0, "maximum": 100}}}
		return object{"type": "array", "minItems": 2, "items": anchor}
	}
	return nil
}

// tables are the forms whose keys are hours, times or paths.
func (s shaper) tables(k *scenarios.Key) object {
	some := func(value object) object {
		if s.edits && relative(k.Form) {
			value = anyOf(value, pattern(edit))
		}
		return object{"type": "object", "minProperties": 1, "additionalProperties": value}
	}
	heads := object{"type": "number", "minimum": 0}
	switch k.Form {
	case scenarios.Capacity:
		mix := object{"type": "array", "items": object{"type": "array"}}
		return anyOf(heads, table(object{"mix": mix}, "mix"), some(heads))
	case scenarios.Weights:
		return some(heads)
	case scenarios.Units:
		one := object{"type": "integer", "minimum": 0}
		return anyOf(one, some(one))
	case scenarios.Uses:
		return some(object{"type": "integer", "minimum": 1})
	case scenarios.Paces:
		return some(of(scenarios.Factor))
	case scenarios.Rates:
		return some(of(scenarios.Rate))
	case scenarios.Phases:
		return some(of(scenarios.Share))
	case scenarios.Paths:
		return some(object{})
	case scenarios.PathLists:
		return some(of(scenarios.Texts))
	}
	return object{}
}

// bound is a limit: an operator and a number.
func bound() object { return pattern(`^` + blank + `[<>≤≥]`) }

// of is the shape of a form where nothing is relative.
func of(f scenarios.Form) object { return shaper{}.shape(&scenarios.Key{Form: f}) }

// table is a table that has these keys and no others.
func table(properties object, required ...string) object {
	t := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		t["required"] = required
	}
	return t
}
