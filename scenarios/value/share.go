package value

import "math"

// Share reads "35%" and "0.35" as 0.35. It lies between 0 and 1.
func Share(s string) (float64, error) {
	c := cursor{text: s}
	x, err := c.share()
	if err == nil {
		err = c.end(`write a share, such as "35%"`)
	}
	if err != nil {
		return 0, err
	}
	return x, nil
}

func (c *cursor) share() (float64, error) {
	c.space()
	from := c.at
	if c.dash() || c.take("−") {
		return 0, c.wrong(from, "a share cannot be negative", "leave out the sign")
	}
	if !c.digit(0) && !c.sees(".") {
		return 0, c.expected("a share", `write a percentage, such as "35%"`)
	}
	x, err := c.number()
	if err != nil {
		return 0, err
	}
	text := c.text[from:c.at]
	if c.take("%") {
		if x > 100 {
			return 0, c.wrong(from, quote(c.text[from:c.at])+" is more than everybody", `write a share between "0%" and "100%"`)
		}
		return x / 100, nil
	}
	if x > 1 {
		remedy := `write a share between "0%" and "100%"`
		if x <= 100 {
			remedy = "write " + quote(text+"%")
		}
		return 0, c.wrong(from, "a share needs a percent sign, got "+quote(text), remedy)
	}
	return x, nil
}

// clean takes off the noise that arithmetic leaves on decimals, so that
// 0.7 + 0.1 is 0.8.
func clean(x float64) float64 { return math.Round(x*1e12) / 1e12 }

// percent prints a share as "35%".
func percent(share float64) string { return plain(clean(share*100)) + "%" }
