package measure

import (
	"reflect"
	"testing"
)

// TestMergeForgetsNothing: each number of a thing is in the sum, whoever adds one.
func TestMergeForgetsNothing(t *testing.T) {
	var step, another Step
	var policy, other Policy
	var journey, more Journey
	var team, also Team
	for _, v := range []any{&step, &another, &policy, &other, &journey, &more, &team, &also} {
		ones(reflect.ValueOf(v).Elem(), 1)
	}
	step.Merge(&another)
	policy.Merge(&other)
	journey.Merge(&more)
	team.Merge(also)
	for _, v := range []any{&step, &policy, &journey, &team} {
		want := reflect.New(reflect.TypeOf(v).Elem())
		ones(want.Elem(), 2)
		if !reflect.DeepEqual(v, want.Interface()) {
			t.Errorf("one and one are %+v", v)
		}
	}
}

// ones makes every number of a thing n.
func ones(v reflect.Value, n int64) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			ones(v.Field(i), n)
		}
	case reflect.Int64:
		v.SetInt(n)
	case reflect.Float64:
		v.SetFloat(float64(n))
	}
}
