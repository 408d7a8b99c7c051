package chart

import "fmt"

// The claims example: made-up numbers in the shape of a real study.

func est(v, h float64) Estimate { return Estimate{v, v - h, v + h} }

func shift(today, th, changed, ch, half float64, v Verdict) Shift {
	return Shift{est(today, th), est(changed, ch), changed - today, half, v}
}

func score(today, changed, half float64, v Verdict) *Shift {
	s := shift(today, 0.4, changed, 0.4, half, v)
	return &s
}

const day = 1440.0

func claims() Impact {
	return Impact{
		Name:    "impact",
		Heading: "Only the decision moves; the phone and the payment stay as they are",
		Rows: []ImpactRow{
			{Name: "Report the accident", Wait: shift(4.45, 0.12, 4.29, 0.11, 0.028, Better), Score: score(76.1, 77.0, 0.31, Better)},
			{Name: "Hear the decision", MomentOfTruth: true, Wait: shift(3.42*day, 60, 1.85*day, 50, 0.022*day, Better), Promise: 5 * day, Score: score(82.3, 96.2, 0.38, Better)},
			{Name: "Money arrives", Mean: true, Wait: shift(6.29*60, 6, 6.36*60, 6, 1.4, NoDifferenceThatMatters), Promise: 12 * 60, Score: score(97.1, 97.1, 0, Identical)},
		},
		SegmentTitle: "Mean wait for the decision, by kind of customer",
		Segments: []ImpactRow{
			{Name: "Simple", Wait: shift(1.7*day, 60, 0.40*day, 20, 0.021*day, Better), Score: score(86, 94, 0.5, Better)},
			{Name: "Complex", Wait: shift(1.9*day, 80, 0.70*day, 50, 0.034*day, Better), Score: score(85, 92, 0.6, Better)},
			{Name: "Injury", Wait: shift(2.0*day, 180, 0.80*day, 140, 0.083*day, Better), Score: score(77, 89, 0.9, Better)},
		},
	}
}

func stress(n, m int) Impact {
	names := []string{"See the advertisement", "Compare prices on a comparison site", "Register an account and confirm the e-mail address", "Wait for identity check",
		"Upload the documents that the regulator asks for", "Order placed", "Pay", "Talk to an adviser about delivery", "Delivery slot", "Parcel arrives", "Install and activate the device with remote help", "First bill", "Question about the first bill (telephone)", "Report a fault", "Engineer's visit", "Fault repaired", "Complaint", "Answer to the complaint", "Renewal offer", "Renew or leave"}
	verdicts := []Verdict{Better, Worse, NoDifferenceThatMatters, Identical, NotResolved}
	f := Impact{Name: "stress", Heading: "Twenty touchpoints", SegmentTitle: "Mean wait, by kind of customer"}
	waits := []float64{0.4, 1.2, 7, 45, 200, 900, 3000, 9000, 30000, 90000}
	for i := range n {
		w := waits[i*7%len(waits)]
		v := verdicts[i%len(verdicts)]
		k := []float64{0.5, 1.4, 1.01, 1, 0.97}[i%5]
		r := ImpactRow{Name: names[i%len(names)], MomentOfTruth: i%6 == 3, Wait: shift(w, w/20, w*k, w/25, w/30, v), Mean: i%4 == 1}
		if v == Identical {
			r.Wait.Half = 0
		}
		if i%3 == 0 {
			r.Promise = w * []float64{0.52, 1.2, 20}[i/3%3]
		}
		if i%7 != 5 {
			a := 35 + float64(i*13%60)
			r.Score = score(a, min(100, a+[]float64{12, -8, 0.2, 0, 0.6}[i%5]), 0.7, v)
		}
		if i == 4 {
			r.Only = OnlyChanged
		}
		if i == 8 {
			r.Only = OnlyToday
		}
		f.Rows = append(f.Rows, r)
	}
	for i := range m {
		w := 1000 + 300*float64(i)
		f.Segments = append(f.Segments, ImpactRow{Name: fmt.Sprintf("Segment number %d", i+1), Wait: shift(w, 60, w*0.7, 60, 33, Better), Score: score(60+3*float64(i), 64+3*float64(i), 0.7, Better)})
	}
	return f
}

func alone(f Impact) Impact {
	f.OneWorld = true
	return f
}

func framed(f Figure, n string) Page {
	return Page{Kicker: "Claims Steering Committee · Motor claims · Fast-track simple claims", Headline: f.Title(),
		Subtitle: "Wait and satisfaction at each touchpoint, in the order customers meet them. Motor claims, all channels, 26 weeks.",
		Number:   n, FooterLeft: "Simulated, not measured. 120 paired runs × 26 weeks, same random customers before and after; intervals are 95 %. Made-up numbers.",
		FooterRight: "claims.toml 4f1c · fast-track 9ab2 · seed 1", Body: f}
}

func samples() map[string]Figure {
	return map[string]Figure{
		"impact":       framed(claims(), "2 of 4"),
		"impact-alone": framed(alone(claims()), "2 of 4"),
		"impact-20":    framed(stress(20, 0), "2 of 4"),
		"impact-8-10":  framed(stress(8, 10), "2 of 4"),
		"impact-30":    framed(stress(30, 0), "2 of 4"),
		"impact-long":  framed(long(), "10 of 11"),
		"dual":         framed(claimsDual(), "3 of 4"),
		"dual-alone":   framed(aloneDual(), "3 of 4"),
		"dual-20":      framed(stressDual(20, 14, 1), "3 of 4"),
		"dual-2":       framed(stressDual(8, 9, 2), "3 of 4"),
		"dual-split":   framed(splitDual(), "3 of 4"),
		"dual-25":      framed(stressDual(12, 25, 1), "3 of 4"),

		"over-time":       framed(storm(), "4 of 5"),
		"over-time-plain": framed(plainStorm(), "4 of 5"),
		"over-time-hours": framed(clinicDay(), "4 of 5"),
		"over-time-long":  framed(longStorm(), "4 of 5"),
	}
}

func aloneDual() Dual {
	f := claimsDual()
	f.OneWorld = true
	f.Streams[0].Steps = append(f.Streams[0].Steps[:1:1], f.Streams[0].Steps[2:]...)
	return f
}

func long() Impact {
	f := stress(5, 2)
	f.Heading = "The quick registration moves the wait for a decision from three and a half weeks to two days, and nobody who telephones us notices anything at all"
	f.SegmentTitle = "Mean wait for the first answer to a complaint, by kind of customer and by the channel on which the customer came to us first"
	f.Rows[0].Name = "Receive the registered letter with the preliminary decision and the request for further documents"
	f.Rows[1].Name = "Rechtsschutzversicherungsgesellschaftsbestätigungsschreiben erhalten"
	f.Segments[0].Name = "Customers with more than one vehicle and a claim in the last year"
	return f
}
