package language

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"ripple/scenarios"
)

// SchemaFile is the name of the JSON Schema of a kind of file.
func SchemaFile(kind scenarios.FileKind) string { return string(kind) + ".schema.json" }

// Schema is the JSON Schema (draft 7) of a kind of file: what an editor needs to
// complete keys, to explain them, and to mark what does not belong. What is not
// yet supported is not in it.
func Schema(kind scenarios.FileKind) ([]byte, error) {
	doc := scenarios.Schema(kind)
	change := kind == scenarios.ChangeFile
	examples, err := samples()
	if err != nil {
		return nil, err
	}
	all := object{}
	var required []string
	for i := range doc.Keys {
		k := &doc.Keys[i]
		if k.Status != scenarios.Later {
			all[k.Name] = shaper{change && isShared(k.Name), examples}.described(k)
		}
		if k.Required {
			required = append(required, k.Name)
		}
	}
	for i := range doc.Tables {
		if t := &doc.Tables[i]; t.Status != scenarios.Later {
			all[t.Name] = shaper{change && t.Shape != scenarios.Listed, examples}.table(t)
		}
	}
	s := table(all, required...)
	s["$schema"] = "http://json-schema.org/draft-07/schema#"
	s["title"] = "ripple: " + kind.Noun()
	s["$comment"] = "Made by make reference from the table of keys; not to be edited."
	s["definitions"] = definitions(change)
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err = enc.Encode(s)
	return out.Bytes(), err
}

// isShared says whether a key at the top of a change is one of the scenario's.
func isShared(name string) bool {
	for _, k := range scenarios.Schema(scenarios.ScenarioFile).Keys {
		if k.Name == name {
			return true
		}
	}
	return false
}

func (s shaper) table(t *scenarios.Table) object {
	var o object
	thing := s.keys(t.Keys, t.Shape != scenarios.Named)
	switch t.Shape {
	case scenarios.Single:
		o = thing
	case scenarios.Listed:
		o = object{"type": "array", "items": thing}
	case scenarios.Free:
		o = object{"type": "object", "additionalProperties": s.shape(&t.Values)}
	default:
		if t.Short != "" { // a table there would be that of the thing
			thing = anyOf(thing, object{"type": "number"})
			if s.edits {
				thing = anyOf(thing, pattern(edit))
			}
		}
		o = object{"type": "object", "patternProperties": object{names: thing}, "additionalProperties": false}
	}
	o["description"] = sentence(t.Doc, t.Status, "")
	return o
}

// keys is a table of ours. Keys that a value has to have may come from below in
// a change, and of a named thing from another file.
func (s shaper) keys(list []scenarios.Key, whole bool) object {
	properties := object{}
	var required []string
	for i := range list {
		k := &list[i]
		if k.Status == scenarios.Later {
			continue
		}
		properties[k.Name] = s.described(k)
		if k.Required && whole {
			required = append(required, k.Name)
		}
	}
	return table(properties, required...)
}

// described is the shape of a key with what it means and its default.
func (s shaper) described(k *scenarios.Key) object {
	o := object{}
	for name, value := range s.shape(k) {
		o[name] = value
	}
	if to, ok := o["$ref"]; ok { // nothing may stand beside it
		o = object{"allOf": []any{object{"$ref": to}}}
	}
	o["description"] = sentence(k.Doc, k.Status, k.Default)
	if k.Default != "" && k.Form != scenarios.Day {
		o["default"] = standard(k)
	}
	if list := s.samples[k.Form]; list != nil {
		o["examples"] = list
	}
	return o
}

// standard is the default of a key as JSON.
func standard(k *scenarios.Key) any {
	if n, err := strconv.ParseFloat(k.Default, 64); err == nil {
		return n
	}
	if k.Form == scenarios.Truth {
		return k.Default == "true"
	}
	return k.Default
}

// sentence is what a key means, for people.
func sentence(doc string, status scenarios.Status, standard string) string {
	text := doc
	if doc != "" {
		text = strings.ToUpper(doc[:1]) + doc[1:]
	}
	if standard != "" {
		text += fmt.Sprintf("; %s unless stated", standard)
	}
	if status == scenarios.Carried {
		text += "; read and checked, not simulated yet"
	}
	return text + "."
}
