package present

import (
	"strings"
	"testing"

	"demarche/internal/locale"
	"demarche/internal/view"
)

// A channel in which nothing can be raised says when something can be, where the
// hour alone decides; else on what it hangs; or that nothing is left.
func TestAChannelSaysWhyNothingCanBeRaisedThere(t *testing.T) {
	closed := func(hangs ...view.Hang) view.PointState { return view.PointState{Hangs: hangs} }
	at := func(on string, minute int32) view.PointState { return closed(view.Hang{On: on, At: minute}) }
	teller := teller(desk(t), "en")
	for _, c := range []struct {
		name   string
		points []view.PointState
		want   string
	}{
		{"something can be raised", []view.PointState{at(view.HangOpens, 700), {Open: true}}, ""},
		{"all was said", []view.PointState{{Said: true}, {Said: true}}, "has been raised"},
		{"the soonest counts", []view.PointState{at(view.HangLapsed, 100), closed(view.Hang{On: view.HangDone}), at(view.HangOpens, 720), at(view.HangOpens, 660)}, "05:00 UTC"},
		{"what hangs on more comes before what is past", []view.PointState{at(view.HangLapsed, 100), closed(view.Hang{On: view.HangDone})}, locale.New("en").T("hang.done")},
		{"it is past", []view.PointState{{Said: true}, at(view.HangLapsed, 100)}, teller.Hour(100, 300)},
	} {
		got := teller.NothingToRaise(&view.Form{Points: c.points}, 300)
		if (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q does not tell %q", c.name, got, c.want)
		}
	}
}
