package value

import (
	"math"

	"ripple/sim/draw"
)

// Number is a plain number after the edit.
func (e Edit) Number(base float64) (float64, error) {
	switch f, ok := e.Factor(); {
	case ok:
		return finite(base * f)
	case e.Op == EditPoints:
		return 0, whole(quote(e.String())+" adds percentage points, and this is a number, not a share", "write "+quote(e.sign()+plain(e.size()))+" or a percentage")
	case e.Op == EditLonger:
		return 0, whole(quote(e.String())+" adds a time, and this is a number", `write for example "+2", "-15%" or "x0.6"`)
	}
	return finite(clean(base + e.Amount))
}

// Share is a share after the edit; it must still lie between 0 and 1.
func (e Edit) Share(base float64) (float64, error) {
	x := base + e.Amount/100
	switch f, ok := e.Factor(); {
	case ok:
		x = base * f
	case e.Op == EditAdd && e.size() > 0 && e.size() < 1:
		return 0, whole("a share changes by percentage points", "write "+quote(e.sign()+plain(clean(e.size()*100))+"pp"))
	case e.Op == EditAdd:
		return 0, whole("a share changes by percentage points", "write "+quote(e.String()+"pp"))
	case e.Op == EditLonger:
		return 0, whole(quote(e.String())+" adds a time, and this is a share", `write for example "+5pp", "-15%" or "x0.6"`)
	}
	if x = clean(x); !(x >= 0 && x <= 1) {
		return 0, whole(percent(base)+" changed by "+quote(e.String())+" is "+percent(x), "a share lies between 0% and 100%")
	}
	return x, nil
}

// Duration is a duration in minutes after the edit; it cannot be negative.
func (e Edit) Duration(base float64) (float64, error) {
	x := base + e.Amount
	if f, ok := e.Factor(); ok {
		x = base * f
	} else if err := e.timeUnit(); err != nil {
		return 0, err
	}
	switch {
	case x < 0:
		return 0, whole(FormatDuration(base)+" changed by "+quote(e.String())+" is less than nothing", "take off at most "+quote(FormatDuration(base)))
	case !(x <= longest):
		return 0, whole(FormatDuration(base)+" changed by "+quote(e.String())+" is longer than 1 900 years", "")
	}
	return x, nil
}

// Time is a random time after the edit: scaled as a whole, or with a fixed time
// added. Only a fixed time can be made shorter by a fixed time.
func (e Edit) Time(d draw.Dist) (draw.Dist, error) {
	f, ok := e.Factor()
	if !ok {
		if err := e.timeUnit(); err != nil {
			return draw.Dist{}, err
		}
	}
	switch {
	case d.Kind == draw.Never:
		return d, nil
	case ok && f == 0:
		return draw.Always(0), nil
	case ok:
		d = d.Scale(f)
	default:
		var err error
		if d, err = d.Shift(e.Amount); err != nil {
			return draw.Dist{}, whole(err.Error(), `write for example "-15%" or "x0.85"`)
		}
	}
	return d, nil
}

// timeUnit refuses edits that do not go with a time.
func (e Edit) timeUnit() error {
	switch e.Op {
	case EditAdd:
		return whole("a time changes by a time, got "+quote(e.String()), "write the unit: "+quote(e.String()+"m")+" or "+quote(e.String()+"h"))
	case EditPoints:
		return whole(quote(e.String())+" adds percentage points, and this is a time", "write "+quote(e.sign()+plain(e.size())+"%")+" or an absolute time")
	}
	return nil
}

// Rate is a rate after the edit. Only percentages and factors go with rates.
func (e Edit) Rate(r Rate) (Rate, error) {
	f, ok := e.Factor()
	if !ok {
		return Rate{}, whole("a rate changes by a factor or a percentage, got "+quote(e.String()), `write for example "+10%" or "x1.1"`)
	}
	if r = r.Scale(f); !(r.Count <= mostOften) {
		return Rate{}, whole("the rate "+quote(r.String())+" is too large", "")
	}
	return r, nil
}

func (e Edit) sign() string {
	if e.Amount < 0 {
		return "-"
	}
	return "+"
}

func (e Edit) size() float64 { return math.Abs(e.Amount) }

func finite(x float64) (float64, error) {
	if math.IsNaN(x) || math.Abs(x) > most {
		return 0, whole("the result is too large", "")
	}
	return x, nil
}
