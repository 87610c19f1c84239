package calibration

import (
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// desk is what a desk was shown of ten hours: of the first public, which reads
// the first language, and of another ten times its size, which does not.
func desk() (*world.World, *view.View) {
	w := &world.World{Start: 1, Segments: []world.Segment{
		{People: 1000, Speaks: []fixed.Q{fixed.One, 0}}, {People: 10000, Speaks: []fixed.Q{0, fixed.One}},
	}}
	series := func(values ...int32) (times []int32, list []view.Signal) {
		for i, v := range values {
			times, list = append(times, int32(60*i)), append(list, view.Signal{Value: v, Error: 20})
		}
		return times, list
	}
	times, calmer := series(400, 400, 400, 380, 300, 290, 280, 270)
	_, steady := series(500, 505, 510, 500, 505, 500, 495, 500)
	_, believed := series(100, 120, 140, 160, 180, 200, 220, 240)
	v := &view.View{Minute: 600, Publics: []view.Public{
		{Segment: 0, Times: times, Outrage: calmer}, {Segment: 1, Times: times, Outrage: steady},
	}, Narratives: []view.Narrative{{Index: 0, Times: times, Believed: believed}}}
	v.Ladder.Moves = []view.RungMove{{Minute: 200, Rung: 3}}
	post := func(id string, minute int32, language int) {
		v.Feed = append(v.Feed, &view.Post{ID: id, Minute: minute, Ours: true, Languages: []int{language}})
	}
	post("c1", 70, 0)
	post("c2", 70, 1)
	post("c3", 300, 0)
	return w, v
}

func expect(id, of, way string, sure int) sim.Command {
	return sim.Command{ID: id, Expect: &sim.Expectation{Of: of, Way: way, Sure: sure}}
}

func TestPredictionsAreJudgedByWhatWasMeasured(t *testing.T) {
	w, v := desk()
	for _, c := range []struct {
		name  string
		given sim.Command
		state State
		came  string
		from  int32
		to    int32
	}{
		{"those who read it are calmer", expect("c1", sim.OfOutrage, "lower", 75), Right, "lower", 400, 290},
		{"those who read the other are as they were", expect("c2", sim.OfOutrage, "higher", 75), Wrong, "same", 505, 500},
		{"more believe it", expect("c1", sim.OfBelief, "lower", 90), Wrong, "higher", 120, 200},
		{"the ladder climbed", expect("c1", sim.OfLadder, "higher", 60), Right, "higher", 2, 3},
		{"too late to measure", expect("c3", sim.OfOutrage, "lower", 60), Unmeasured, "", 0, 0},
		{"the end came first", expect("c3", sim.OfLadder, "same", 60), Unmeasured, "", 0, 0},
		{"never published", expect("c9", sim.OfLadder, "same", 60), Unpublished, "", 0, 0},
	} {
		got := Of(w, v, []sim.Command{c.given}).Statements
		if len(got) != 1 || got[0].State != c.state || got[0].Came != c.came || got[0].Before.Value != c.from || got[0].After.Value != c.to {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	if got := Of(w, v, []sim.Command{{ID: "c1", Intent: "calm"}, {ID: "c2"}}); len(got.Statements) != 1 || got.Statements[0].State != "" || got.Verdict != "" {
		t.Errorf("an intent alone: %+v", got)
	}
}

func TestAClaimThatWasNotMeasuredBeforeCannotBeJudged(t *testing.T) {
	w, v := desk()
	n := &v.Narratives[0]
	n.Times, n.Believed = n.Times[2:], n.Believed[2:]
	if got := Of(w, v, []sim.Command{expect("c1", sim.OfBelief, "higher", 90)}).Statements[0]; got.State != Unmeasured {
		t.Errorf("%+v", got)
	}
}

func TestTooFewPredictionsTellNothing(t *testing.T) {
	for _, c := range []struct {
		levels []Level
		want   Verdict
	}{
		{nil, Few},
		{[]Level{{75, 4, 0}}, Few},
		{[]Level{{60, 2, 1}, {75, 3, 2}}, Fair},
		{[]Level{{75, 4, 3}}, Few},
		{[]Level{{75, 8, 6}}, Fair},
		{[]Level{{90, 5, 3}}, Bold},
		{[]Level{{90, 5, 5}}, Fair},
		{[]Level{{60, 8, 8}}, Cautious},
	} {
		if got := verdict(c.levels); got != c.want {
			t.Errorf("%+v: %q, not %q", c.levels, got, c.want)
		}
	}
}

func TestPredictionsAreCountedByHowSureTheyWere(t *testing.T) {
	w, v := desk()
	got := Of(w, v, []sim.Command{
		expect("c1", sim.OfOutrage, "lower", 75), expect("c2", sim.OfOutrage, "higher", 75), expect("c1", sim.OfLadder, "higher", 60),
		expect("c3", sim.OfOutrage, "lower", 60),
	})
	if len(got.Levels) != 2 || got.Levels[0] != (Level{60, 1, 1}) || got.Levels[1] != (Level{75, 2, 1}) || got.Verdict != Few {
		t.Errorf("%+v", got)
	}
}

func TestTheBrierScoreIsTheMeanSquaredError(t *testing.T) {
	r := Review{Statements: []Statement{
		{Expected: &sim.Expectation{Sure: 90}, State: Right},
		{Expected: &sim.Expectation{Sure: 60}, State: Wrong},
		{Expected: &sim.Expectation{Sure: 60}, State: Unmeasured},
		{Intent: "calm"},
	}}
	if score, n := r.Brier(); n != 2 || score < 0.1849 || score > 0.1851 {
		t.Errorf("%.4f over %d, not 0.185 over 2", score, n)
	}
	if score, n := (&Review{}).Brier(); n != 0 || score != 0 {
		t.Errorf("%.4f over %d without a prediction", score, n)
	}
}
