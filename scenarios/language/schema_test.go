package language

import (
	"bytes"
	"embed"
	"encoding/json"
	"io/fs"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"ripple/scenarios"
	"ripple/scenarios/gallery"
)

// compiled are the schemas by the first key of a file.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for _, kind := range Kinds() {
		text, err := Schema(kind)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(SchemaFile(kind), doc); err != nil {
			t.Fatal(err)
		}
		if all[string(kind)], err = c.Compile(SchemaFile(kind)); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// asEditor is a TOML file as an editor holds it against a schema: dates are
// texts there.
func asEditor(t *testing.T, text string) (kind string, v any) {
	t.Helper()
	var file map[string]any
	meta, err := toml.Decode(text, &file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	if v, err = jsonschema.UnmarshalJSON(bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	return meta.Keys()[0].String(), v
}

// TestSchemasAccept: everything that is shipped is right in the eyes of an
// editor, too.
func TestSchemasAccept(t *testing.T) {
	schemas := compiled(t)
	for folder, files := range map[string]embed.FS{".": gallery.Files, "examples": Files, "trial": trialFiles} {
		names, err := fs.Glob(files, strings.TrimPrefix(folder+"/*.toml", "./"))
		if err != nil || len(names) == 0 {
			t.Fatal(folder, err)
		}
		for _, name := range names {
			if folder == "examples" {
				if e, err := read(strings.TrimPrefix(name, "examples/")); err != nil || e.Later {
					continue
				}
			}
			text, _ := files.ReadFile(name)
			kind, v := asEditor(t, string(text))
			if err := schemas[kind].Validate(v); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestSchemasRefuse: what an editor can see without knowing names and calendars.
func TestSchemasRefuse(t *testing.T) {
	const right = `scenario = "S"
arrivals = { rate = "12/h" }
[run]
replications = 20
[segment.simple]
share = "60%"
[team]
desk = 2
[step.serve]
by = "desk"
work = "~6m"
next = "done"
clock = "ours"
[touchpoint.served]
step = "serve"
expects = "5m"
chase = { after = "1d", step = "serve" }
[[event]]
name = "Storm"
at = "1w"
set = { "team.desk" = 1 }
[targets]
"journey.csat" = ">= 80%"
`
	const change = `change = "C"
base = "s.toml"
[team]
desk = "+1"
[step.serve]
work = "x0.9"
next = { serve = "+5pp" }
`
	schemas := compiled(t)
	for _, c := range []struct{ text, old, new string }{
		{right, `scenario = "S"`, `about = "no title"`},
		{right, `scenario = "S"`, "scenario = \"S\"\nhoures = \"always\""},
		{right, `scenario = "S"`, "scenario = \"S\"\nchange = \"S\""},
		{right, `"12/h"`, `"12/m"`},
		{right, `"12/h"`, `"x2"`},
		{right, `replications = 20`, `replications = "many"`},
		{right, `"60%"`, `60`},
		{right, `"60%"`, `"sixty"`},
		{right, `desk = 2`, `desk = "two"`},
		{right, `desk = 2`, `desk = "+2"`},
		{right, `desk = 2`, `desk = { servers = 2 }`},
		{right, `[team]`, `[teams]`},
		{right, `[step.serve]`, `[step."serve it"]`},
		{right, `"~6m"`, `6`},
		{right, `"~6m"`, `"6"`},
		{right, `"~6m"`, `{ p50 = "6m", p90 = 8 }`},
		{right, `"done"`, `{ all = "done" }`},
		{right, `"ours"`, `"theirs"`},
		{right, `"5m"`, `"5"`},
		{right, `"5m"`, `"5 months"`},
		{right, `, step = "serve" }`, ` }`},
		{right, `at = "1w"`, ``},
		{right, `">= 80%"`, `"80%"`},
		{right, `">= 80%"`, `{ amber = ">= 80%" }`},
		{change, `base = "s.toml"`, ``},
		{change, `"+1"`, `"one more"`},
		{change, `[team]`, "[run]\nseed = 3\n[team]"},
	} {
		kind, v := asEditor(t, c.text)
		if err := schemas[kind].Validate(v); err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(c.text, c.old, c.new, 1)
		if text == c.text {
			t.Fatalf("there is no %s", c.old)
		}
		if _, v = asEditor(t, text); schemas[kind].Validate(v) == nil {
			t.Errorf("accepted: %s in place of %s", c.new, c.old)
		}
	}
}

// TestSchemaComment: the line by which an editor finds the schema is a comment.
func TestSchemaComment(t *testing.T) {
	files := fstest.MapFS{}
	for kind, text := range map[scenarios.FileKind]string{
		scenarios.ScenarioFile: "scenario = \"S\"\ninclude = \"library.toml\"\n",
		scenarios.LibraryFile:  "library = \"L\"\narrivals = \"12/h\"\n[team]\ndesk = 2\n[step.serve]\nby = \"desk\"\nwork = \"~6m\"\n",
		scenarios.ChangeFile:   "change = \"C\"\nbase = \"scenario.toml\"\n[team]\ndesk = \"+1\"\n",
	} {
		files[string(kind)+".toml"] = &fstest.MapFile{Data: []byte("#:schema ../" + SchemaFile(kind) + "\n" + text)}
	}
	s, problems := scenarios.Load(files, "scenario.toml", scenarios.Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	if _, _, problems := s.With("change.toml"); problems != nil {
		t.Error(problems)
	}
}

// TestDefaults: what a key is unless stated could be stated.
func TestDefaults(t *testing.T) {
	count := 0
	for _, kind := range Kinds() {
		text, err := Schema(kind)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource("schema", doc); err != nil {
			t.Fatal(err)
		}
		var walk func(at string, v any)
		walk = func(at string, v any) {
			object, isObject := v.(map[string]any)
			if !isObject {
				return
			}
			for key, sub := range object {
				walk(at+"/"+strings.ReplaceAll(url.PathEscape(key), "/", "~1"), sub)
			}
			standard, has := object["default"]
			if !has || strings.HasSuffix(at, "/properties") {
				return
			}
			count++
			s, err := c.Compile("schema#" + at)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(standard); err != nil {
				t.Errorf("%s: %v", at, err)
			}
		}
		walk("", doc)
	}
	if count < 30 {
		t.Errorf("%d defaults", count)
	}
}
