package workload

// Mean divides a sum by a count; nothing counted gives zero and not NaN, so
// that results stay comparable with ==.
func Mean(sum float64, count int) float64 {
	if count == 0 {
		return 0
	}
	return sum / float64(count)
}
