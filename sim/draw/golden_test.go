package draw

import (
	"math"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// TestPinned holds the streams: the same scenario and seed must give the same
// results in every later version, and twins from saved runs must still be
// twins. Whoever changes a number here changes every result ever published; the
// numbers have no source but the code of the day on which they were pinned.
func TestPinned(t *testing.T) {
	key := World(1, 1).Child(Purpose("customer", "join"), 42)
	if got := uint64(key); got != 0xaa7f7f8dc18c9d40 {
		t.Errorf("key %#x", got)
	}
	if got := uint64(Purpose("work", "decide")); got != 0xcbb5ee57138a9e81 {
		t.Errorf("purpose %#x", got)
	}
	if got := hex(key.Uniform(Purpose("work", "decide"), 3)); got != "0x1.e3988a04f60b7p-01" {
		t.Errorf("uniform %s", got)
	}
	dists := every()
	for name, want := range pinned() {
		d, is := dists[name]
		if !is {
			t.Errorf("no distribution %q", name)
		}
		for visit, want := range strings.Fields(want) {
			got := d.Sample(key.Source(Purpose("work", "decide"), uint32(visit)))
			if !same(got, want) {
				t.Errorf("%q visit %d: %s, pinned %s", name, visit, hex(got), want)
			}
		}
	}
}

// same is exact where the numbers were pinned. Other processors fuse a
// multiplication with an addition and may differ in the last digits.
func same(got float64, want string) bool {
	if runtime.GOARCH == "amd64" {
		return hex(got) == want
	}
	x, err := strconv.ParseFloat(want, 64)
	return err == nil && math.Abs(got-x) <= 1e-12*x
}

func hex(x float64) string { return strconv.FormatFloat(x, 'x', -1, 64) }

// pinned are the first two draws of every distribution, in hexadecimal, which
// is exact.
func pinned() map[string]string {
	return map[string]string{
		"binomial":      "0x1.5p+06 0x1.44p+06",
		"cut gamma":     "0x1.46ce94573f7e5p+01 0x1.21a6a9b3be2f2p+02",
		"cut normal":    "0x1.18ac2de28c08p+04 0x1.77c1bb799a6fep+03",
		"cut sum":       "0x1.ae3370b804c39p+00 0x1.4592644685b88p+00",
		"cut twice":     "0x1.18778b2ee341ep+03 0x1.22b0551f9120cp+02",
		"data":          "0x1.2p+03 0x1.2p+03",
		"erlang":        "0x1.b583f2eea3d89p+03 0x1.d3711166cea0cp+00",
		"exponential":   "0x1.18778b2ee341ep+03 0x1.18c31b97a49f7p+04",
		"fixed":         "0x1p+03 0x1p+03",
		"gamma cv 3":    "0x1.0692e53d8fe5p+00 0x1.70134cc122acp-20",
		"gamma":         "0x1.db36e973cc5dbp+03 0x1.14c7983a8e788p+00",
		"hyper":         "0x1.dc35dcf54f7c5p+04 0x1.4268dc215db1cp+04",
		"least likely":  "0x1.3171d50935b6p+04 0x1.1dac5a977a5e1p+04",
		"lognormal":     "0x1.ce8c2070756f3p+03 0x1.c79f17684b35dp+00",
		"mixture":       "0x1.ad5b8e8a38697p+02 0x1.22b0551f9120cp+02",
		"most likely":   "0x1.3f8ee7ac2d1a7p+04 0x1.3d8850037bc1cp+04",
		"normal":        "0x1.4c5616f14604p+03 0x1.1b7ed328788eap+02",
		"pert":          "0x1.c9533e122de13p+03 0x1.7a0e1a01398bfp+02",
		"quantiles":     "0x1.2c50acd45aeccp+04 0x1.1dbdaab1bcf7dp+01",
		"scaled cut":    "0x1.2cb36ca27445p+02 0x1.7e5753b3fa53dp+01",
		"scaled hyper":  "0x1.652865b7fb9d3p+06 0x1.e39d4a320c8a9p+05",
		"scaled mix":    "0x1.4204aae7aa4f1p+04 0x1.b4087faf59b12p+03",
		"scaled normal": "0x1.09de78c104dp+00 0x1.c597b840c0e44p-02",
		"scaled pert":   "0x1.6ddc31a824b42p+00 0x1.2e71ae67613ccp-01",
		"scaled sum":    "0x1.29a56125724bbp+04 0x1.547c1598ab4cfp+05",
		"scaled":        "0x1.64692f16d9464p+04 0x1.9f2b6457d5b4bp+00",
		"shifted":       "0x1.69a56125724bbp+03 0x1.747c1598ab4cfp+04",
		"sum of cut":    "0x1.0c37b89afc5bap+03 0x1.6a1a5b0d3460fp+04",
		"sum":           "0x1.cc0680fc12a97p+03 0x1.a51f965a23afep+04",
		"triangular":    "0x1.32fb36d4408f9p+04 0x1.214c1721d3a4cp+04",
		"uniform":       "0x1.ded2b0da0ca19p+03 0x1.d97428dd3e5e8p+03",
		"whole":         "0x1p+02 0x1p+02",
		"weibull cv 2":  "0x1.5c79d1098675dp+02 0x1.3913c9b3111b5p+04",
		"weibull":       "0x1.2ec857185e5cep+03 0x1.c5a3ebfc7d80ap+03",
	}
}
