#!/bin/sh
# Counts the instructions a customer costs in each speed workload, by valgrind's
# callgrind: the slope between two runs of different length, so that start-up
# does not count. The same binary gives the same counts on any machine.
#
#   benchmarks/callgrind.sh            print the counts
#   benchmarks/callgrind.sh compare    fail if one is over 3 % off callgrind.txt
set -eu
cd "$(dirname "$0")/.."
: "${GOAMD64:=v1}"
export GOAMD64
command -v valgrind >/dev/null || { echo "valgrind is not installed" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/speed" ./benchmarks/speed
go build -o "$work/floor" ./benchmarks/floor/cmd/floor

# instructions COMMAND…: how many the command executes. The runtime must not
# interrupt itself, or valgrind stops without a count; then it is asked again.
instructions() {
	for _ in 1 2 3; do
		n=$(GODEBUG=asyncpreemptoff=1 GOMAXPROCS=1 GOGC=off valgrind --tool=callgrind \
			--callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : \([0-9]*\).*/\1/p')
		[ -n "$n" ] && { echo "$n"; return; }
	done
	echo "no count of $*" >&2
	exit 1
}

few=100000 many=300000
result="$work/result"
go version | awk '{print "# " $3 " GOAMD64='"$GOAMD64"', instructions a customer"}' >"$result"
for w in w1 w2 w3; do
	a=$(instructions "$work/speed" count $w $few)
	b=$(instructions "$work/speed" count $w $many)
	c=$(instructions "$work/floor" plain $w $few)
	d=$(instructions "$work/floor" plain $w $many)
	e=$(instructions "$work/floor" $w $few)
	f=$(instructions "$work/floor" $w $many)
	awk -v w=$w -v engine=$((b - a)) -v plain=$((d - c)) -v sharp=$((f - e)) -v n=$((many - few)) \
		'BEGIN { printf "%s engine %.0f plain-floor %.0f sharp-floor %.0f\n", w, engine / n, plain / n, sharp / n }' >>"$result"
done
cat "$result"
[ "${1:-}" = compare ] || exit 0
awk '
	FNR == NR { if ($2 == "engine") was[$1] = $3; next }
	$2 == "engine" {
		off = ($3 - was[$1]) / was[$1]
		if (off > 0.03) { printf "%s: %d instructions a customer, %.1f %% more than the %d in callgrind.txt\n", $1, $3, 100 * off, was[$1]; bad = 1 }
		if (off < -0.03) printf "%s: %.1f %% fewer than in callgrind.txt: commit the new count\n", $1, -100 * off
	}
	END { exit bad }' benchmarks/callgrind.txt "$result"
