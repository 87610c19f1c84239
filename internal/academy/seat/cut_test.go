package seat

import (
	"reflect"
	"testing"

	"demarche/internal/view"
)

// What a seat does not see is cut from its view, and the view itself is left as it is.
func TestAViewIsCutToASeat(t *testing.T) {
	v := &view.View{
		Accounts: []view.Account{{}}, Promises: []view.Promise{{}}, Channels: []view.Channel{{}}, Actors: []view.Actor{{}},
		Publics: []view.Public{{}}, Forecasts: []view.Forecast{{}}, Feed: []*view.Post{{}}, Inbox: []view.Message{{}},
		Evidence:   []view.Evidence{{State: view.Offered}, {Index: 1, State: view.Held}},
		Narratives: []view.Narrative{{Index: 2, Heard: []view.Signal{{Value: 5}}, Vacuum: 7}},
	}
	for _, r := range append([]Role{Desk, Observer}, Shared...) {
		c := r.Cut(v)
		if got := len(c.Accounts)+len(c.Promises) > 0; got != r.Sees(Publishing) {
			t.Errorf("%s sees accounts: %v", r, got)
		}
		if got := len(c.Channels)+len(c.Actors) > 0; got != r.Sees(Contacts) {
			t.Errorf("%s sees contacts: %v", r, got)
		}
		if got := len(c.Publics)+len(c.Forecasts) > 0; got != r.Sees(Analysis) {
			t.Errorf("%s sees the publics: %v", r, got)
		}
		if got := len(c.Evidence) == 2 && len(c.Narratives[0].Heard) == 1; got != r.Sees(Analysis) {
			t.Errorf("%s sees what is measured: %v", r, got)
		}
		if len(c.Feed) != 1 || len(c.Inbox) != 1 || c.Narratives[0].Index != 2 || c.Evidence[len(c.Evidence)-1].State != view.Held {
			t.Errorf("%s lacks what is everybody's", r)
		}
		if r.Sees(Publishing) && r.Sees(Analysis) && r.Sees(Contacts) && !reflect.DeepEqual(c, v) {
			t.Errorf("%s does not see all", r)
		}
	}
	if len(v.Narratives[0].Heard) != 1 || len(v.Evidence) != 2 || len(v.Accounts) != 1 {
		t.Error("the view was changed")
	}
}
