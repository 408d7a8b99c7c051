package tree

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

func tooLarge() *Problem {
	return &Problem{Text: "is larger than 1 MB", Remedy: "a scenario is a page or two of text; keep data in a .csv file beside it"}
}

// reason is the cause without the path, which the message already has.
func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

// sample shows what a UTF-16 file begins with, so that people recognise it.
func sample(data []byte) string {
	order := binary.ByteOrder(binary.LittleEndian)
	if data[0] == 0xfe {
		order = binary.BigEndian
	}
	var units []uint16
	for i := 2; i+1 < len(data) && len(units) < 20; i += 2 {
		units = append(units, order.Uint16(data[i:]))
	}
	first, _, _ := strings.Cut(string(utf16.Decode(units)), "\n")
	if first = strings.TrimSpace(first); first == "" || !utf8.ValidString(first) {
		return ""
	}
	return " (it begins with " + first + " …)"
}

// Nearby names a file of the folder that may be meant.
func Nearby(fsys fs.FS, name string) string {
	dir, base := ".", name
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		dir, base = name[:i], name[i+1:]
	}
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".toml") {
			names = append(names, e.Name())
		}
	}
	if s, ok := Suggest(base, names); ok {
		return "did you mean " + strings.TrimPrefix(dir+"/", "./") + s + "?"
	}
	return ""
}
