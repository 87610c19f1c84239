package calibration

// Brier returns the mean squared error of the predictions that could be judged, 0
// to 1, and how many there were: 0 for who was sure and right, 0.25 for who says
// fifty-fifty, 1 for who was sure and wrong.
func (r *Review) Brier() (score float64, judged int) {
	sum := 0.0
	for i := range r.Statements {
		st := &r.Statements[i]
		if st.Expected == nil || st.State != Right && st.State != Wrong {
			continue
		}
		off := float64(st.Expected.Sure) / 100
		if st.State == Right {
			off = 1 - off
		}
		sum += float64(off * off)
		judged++
	}
	if judged == 0 {
		return 0, 0
	}
	return sum / float64(judged), judged
}
