package drill_test

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"demarche/internal/drill"
	"demarche/internal/library"
	"demarche/internal/population"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// crisis is the setup of a shipped crisis.
func crisis(t *testing.T, name string, seed uint64) session.Setup {
	t.Helper()
	b, found, err := (&library.Library{Read: tone.Read}).Open(name)
	if b == nil {
		t.Fatal(err, found)
	}
	return session.Setup{Bundle: b, People: population.Build(b.World), Seed: seed, Read: tone.Read}
}

func deal(t *testing.T, k drill.Kind, at session.Setup) *drill.Drill {
	t.Helper()
	d, err := drill.Deal(k, at, "en")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// run plays a seed with nobody at the desk up to a minute, and a command then.
func run(at session.Setup, seed uint64, minute int32, c *sim.Command, more int32) *sim.Sim {
	s := sim.New(at.Bundle.World, at.People, seed)
	for s.Minute() < minute {
		s.Step(nil)
	}
	for end := minute + more; s.Minute() < end && !s.Over(); c = nil {
		if c != nil {
			s.Step([]sim.Command{*c})
		} else {
			s.Step(nil)
		}
	}
	return s
}

func TestTriageReadsItsFiguresFromTheRun(t *testing.T) {
	at := crisis(t, "muster-point", 3)
	d := deal(t, drill.Triage, at).Sorting
	if n := len(d.Items); n < 6 || n > 8 {
		t.Errorf("%d items lie on the desk", n)
	}
	now, later := run(at, 3, d.View.Minute, nil, 0), run(at, 3, d.View.Minute, nil, drill.Onward)
	claims := 0
	for _, i := range d.Items {
		if i.About == world.None {
			continue
		}
		claims++
		before, after := now.Believed(now.Ticks()-1, i.About, i.Segment), later.Believed(later.Ticks()-1, i.About, i.Segment)
		_, heard := later.Minds(later.Ticks()-1, i.About)
		if i.Belief != before || i.Comes != after || heard > i.Hears {
			t.Errorf("%s%s: belief %.3f, then %.3f; the run has %.3f and %.3f", i.Post, i.Message, i.Belief, i.Comes, before, after)
		}
		harm := at.Bundle.World.Narratives[i.About].Harm.Float()
		if want := 100 * harm * max(0, after-before); i.People == 0 && math.Abs(i.Worth-want) > 1e-9 {
			t.Errorf("%s%s is worth %.3f, harm times growth are %.3f", i.Post, i.Message, i.Worth, want)
		}
	}
	if claims == 0 {
		t.Error("no claim lies on the desk")
	}
}

func TestWhatIsWorthMostGivesFullMarksAndNoiseNone(t *testing.T) {
	for _, name := range []string{"muster-point", "ninety-seconds"} {
		d := deal(t, drill.Triage, crisis(t, name, 1)).Sorting
		if got := d.Mark(d.Best()); got != 100 {
			t.Errorf("%s: the best give %d", name, got)
		}
		var noise []int
		for i := range d.Items {
			if d.Items[i].Noise() {
				noise = append(noise, i)
			}
		}
		if len(noise) == 0 || d.Mark(noise[:min(len(noise), drill.First)]) != 0 {
			t.Errorf("%s: noise %v gives %d", name, noise, d.Mark(noise))
		}
		if one := d.Mark(d.Best()[:1]); one <= 0 || one >= 100 {
			t.Errorf("%s: the best one of three gives %d", name, one)
		}
	}
}

func TestTheBestChannelIsThatWithTheLeastLossInTheRuns(t *testing.T) {
	at := crisis(t, "muster-point", 3)
	c := deal(t, drill.Channel, at).Choice
	if c.Runs != drill.Runs {
		t.Fatalf("%d runs", c.Runs)
	}
	w := at.Bundle.World
	loss := func(s *sim.Sim) float64 {
		sum := 0.0
		for _, term := range w.Rubric.Loss {
			sum += max(0, s.Eval(term.Value)) * term.Weight.Float()
		}
		return sum
	}
	least, means := 0, make([]float64, len(c.Options))
	for i := range c.Options {
		for seed := range uint64(drill.Runs) {
			none := run(at, 3+seed, c.View.Minute, nil, drill.After)
			with := run(at, 3+seed, c.View.Minute, &c.Options[i].Command, drill.After)
			means[i] += (loss(with) - loss(none)) / drill.Runs
		}
		if math.Abs(means[i]-c.Options[i].Loss.Mean) > 1e-9 {
			t.Errorf("option %d: loss %.4f, the runs have %.4f", i, c.Options[i].Loss.Mean, means[i])
		}
		if means[i] < means[least] {
			least = i
		}
	}
	for i, o := range c.Options {
		if i == least && !o.Best || o.Best != (c.Mark(i) == 100) || !o.Best && means[i] <= means[least] {
			t.Errorf("option %d: best %v, mark %d, loss %.4f; least %.4f", i, o.Best, c.Mark(i), means[i], means[least])
		}
	}
	if c.Mark(slices.Index(means, slices.Max(means))) != 0 {
		t.Error("the worst is worth something")
	}
}

// A claim as likely as not; a check that decides, one that tells nothing, and
// one that holds in 9 cases of 10 if it is true and in 2 if it is false. By hand
// for the last: it holds with 0.55 and leaves 0.9/1.1 = 0.818, that is 0.684
// bits; it fails with 0.45 and leaves 0.1/0.9 = 0.111, 0.503 bits. So of one bit
// 0.55 x 0.684 + 0.45 x 0.503 = 0.603 is left, and it tells 0.397.
func TestExpectedInformationByHand(t *testing.T) {
	c := drill.Check{
		Prior: []float64{.5, .5}, True: []bool{true, false}, Holds: [][]float64{{1, 0}, {.7, .7}, {.9, .2}},
		Items: []drill.Offer{{Takes: 120}, {Takes: 10}, {Takes: 30}}, Minutes: 60, Drawn: []bool{true, true, false}, IsTrue: true,
	}
	for _, x := range []struct {
		picks []int
		want  float64
	}{{nil, 0}, {[]int{0}, 1}, {[]int{1}, 0}, {[]int{2}, .397}, {[]int{1, 2}, .397}, {[]int{0, 2}, 1}} {
		if got := c.Information(x.picks); math.Abs(got-x.want) > .0006 {
			t.Errorf("%v tell %.4f, want %.3f", x.picks, got, x.want)
		}
	}
	if c.Fits([]int{0}) || !c.Fits([]int{1, 2}) || slices.Contains(c.Best(), 0) || c.Mark([]int{2}) != 100 || c.Mark([]int{1}) != 0 {
		t.Errorf("the check that takes too long counts: best %v", c.Best())
	}
	if got := c.Chance([]int{2}); math.Abs(got-1.0/9) > 1e-9 {
		t.Errorf("after it failed the claim is %.4f likely", got)
	}
	if sure, none := c.Brier(drill.Stated(true, 90)), c.Brier(drill.Stated(false, 50)); math.Abs(sure-.01) > 1e-9 || none != .25 {
		t.Errorf("Brier scores %.4f and %.4f", sure, none)
	}
}

func TestTheChecksAreThoseOfTheRun(t *testing.T) {
	at := crisis(t, "ninety-seconds", 3)
	c := deal(t, drill.Verify, at).Check
	s := sim.New(at.Bundle.World, at.People, 3)
	for i, o := range c.Items {
		if c.Drawn[i] != s.EvidenceHolds(o.Evidence) {
			t.Errorf("evidence %d holds %v", o.Evidence, c.Drawn[i])
		}
	}
	if c.IsTrue != s.True(c.Claim) || c.Mark(c.Best()) != 100 || !c.Fits(c.Best()) {
		t.Errorf("true %v, best %v", c.IsTrue, c.Best())
	}
}

func TestAFigureIsKeptAsAWhole(t *testing.T) {
	w := drill.Writing{Lang: "en", Keep: []string{"3", "Tamwe"}}
	for text, missing := range map[string][]string{
		"In 2031, 13 roads of tamwe were shut.": {"3"},
		"3 roads of Tamwe were shut.":           nil,
		"Three roads were shut.":                {"3", "Tamwe"},
	} {
		if d := w.Judge(text); !slices.Equal(d.Missing, missing) {
			t.Errorf("%q misses %q, not %q", text, d.Missing, missing)
		}
	}
}

func TestATextIsJudgedByItsToneAndByWhatItKeeps(t *testing.T) {
	d := deal(t, drill.Rewrite, crisis(t, "muster-point", 1)).Writing
	judge := func(text string) drill.Draft { return d.Judge(text) }
	before := judge(d.Text)
	if before.Mark() == 100 || !before.Kept || len(before.Missing) > 0 || !before.Subject {
		t.Errorf("the text itself: %+v", before)
	}
	mild := "We regret the decision of the Government of Tamwe about the network and ask that it be restored soon, for our citizens. " + strings.Join(d.Keep, ", ")
	if got := judge(mild); got.Mark() != 100 {
		t.Errorf("a mild text with the facts: %d, %+v", got.Mark(), got)
	}
	for name, text := range map[string]string{
		"another subject": "We wish everybody a pleasant evening and thank you. " + strings.Join(d.Keep, ", "),
		"facts left out":  "We regret the decision about the network and ask that it be restored soon, for our citizens.",
		"another stance":  "We condemn the decision of the Government of Tamwe about the network in the strongest terms. " + strings.Join(d.Keep, ", "),
	} {
		if got := judge(text); got.Mark() >= 100 {
			t.Errorf("%s: %d", name, got.Mark())
		}
	}
	if got := judge("qqq"); got.Mark() != 0 {
		t.Errorf("no text at all: %d", got.Mark())
	}
}

func TestTheSameSeedGivesTheSameDrill(t *testing.T) {
	at := crisis(t, "muster-point", 5)
	for _, k := range []drill.Kind{drill.Triage, drill.Rewrite, drill.Verify} {
		if a, b := deal(t, k, at), deal(t, k, at); !reflect.DeepEqual(a, b) {
			t.Errorf("%s differs", k)
		}
	}
}

// What joins others stands in texts on anything: it tells no subject, and nor do
// a few words of many.
func TestTheSubjectIsHalfOfTheWordsThatTellIt(t *testing.T) {
	for _, name := range []string{"after-midnight", "muster-point", "ninety-seconds"} {
		at := crisis(t, name, 0)
		for at.Seed = 1; at.Seed <= 4; at.Seed++ {
			d := deal(t, drill.Rewrite, at).Writing
			if d.Least < 3 || 2*d.Least < len(d.Words) || d.Least > len(d.Words) {
				t.Errorf("%s, seed %d: %d of %q", name, at.Seed, d.Least, d.Words)
			}
			for _, w := range []string{"about", "behind", "their", "would"} {
				if slices.Contains(d.Words, w) {
					t.Errorf("%s, seed %d: %q tells the subject", name, at.Seed, w)
				}
			}
			few := d.Judge("About it and behind it. " + strings.Join(append(slices.Clone(d.Keep), d.Words[:d.Least-1]...), ", "))
			if few.Subject || few.Mark() != 0 {
				t.Errorf("%s, seed %d: %d words back give %d", name, at.Seed, len(few.Back), few.Mark())
			}
		}
	}
}

// Whoever reads a question in the feed reads the claim that travels with it.
func TestAQuestionInAPostIsWeighedByTheClaimOfThePost(t *testing.T) {
	at := crisis(t, "ninety-seconds", 0)
	found := 0
	for at.Seed = 1; at.Seed <= 12 && found == 0; at.Seed++ {
		d := deal(t, drill.Triage, at).Sorting
		for _, i := range d.Items {
			for _, p := range d.View.Feed {
				if p.ID == i.Message && p.About != world.None {
					if i.About != p.About {
						t.Errorf("seed %d: %s is weighed by claim %d; its post carries %d", at.Seed, p.ID, i.About, p.About)
					}
					if p.ID == "mernis-asks" {
						found++
					}
				}
			}
		}
	}
	if found == 0 {
		t.Error("no drill has a question that carries another claim than it asks about")
	}
}
