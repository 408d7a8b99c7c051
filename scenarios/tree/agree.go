package tree

import (
	"math"
	"time"
)

// agree compares the tree with what the deciding reader has read, takes over
// numbers and truth values, and says where the two differ.
func agree(n *Node, v any) (Pos, bool) {
	switch v := v.(type) {
	case map[string]any:
		if n.Kind != Table || len(n.entries) != len(v) {
			return n.Pos, false
		}
		for _, e := range n.entries {
			value, ok := v[e.Key]
			if !ok {
				return e.At, false
			}
			if at, ok := agree(e.Value, value); !ok {
				return at, false
			}
		}
		return n.Pos, true
	case []map[string]any:
		if n.Kind != Array || len(n.Items) != len(v) {
			return n.Pos, false
		}
		for i, item := range n.Items {
			if at, ok := agree(item, v[i]); !ok {
				return at, false
			}
		}
		return n.Pos, true
	case []any:
		if n.Kind != Array || len(n.Items) != len(v) {
			return n.Pos, false
		}
		for i, item := range n.Items {
			if at, ok := agree(item, v[i]); !ok {
				return at, false
			}
		}
		return n.Pos, true
	}
	return n.Pos, scalar(n, v)
}

func scalar(n *Node, v any) bool {
	switch v := v.(type) {
	case string:
		return n.Kind == String && n.Text == v
	case int64:
		n.Number = float64(v)
		return n.Kind == Integer
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			n.Number = v
			return n.Kind == Float
		}
		n.Number = v
		return n.Kind == Float
	case bool:
		n.Bool = v
		return n.Kind == Bool
	case time.Time:
		return n.Kind == Date
	}
	return false
}
