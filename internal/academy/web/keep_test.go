package web

import (
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/session"
)

func TestASessionDeletesItselfWhenItsTimeIsOver(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	gone, stays := ada.class(academy.Setup{Mode: session.Solo, Keep: 30}), ada.class(academy.Setup{Mode: session.Solo})
	for _, s := range []academy.Session{gone, stays} {
		ada.must(200, "POST", "/api/sessions/"+s.ID+"/start", nil, nil)
		ada.must(200, "POST", "/api/sessions/"+s.ID+"/end", nil, nil)
	}
	for _, test := range []struct{ days, gone int }{{29, 0}, {2, 1}} {
		h.clock.on(time.Duration(test.days) * 24 * time.Hour)
		if list, err := h.lobby.Expire(t.Context()); err != nil || len(list) != test.gone {
			t.Errorf("after %d days more %v are deleted: %v", test.days, list, err)
		}
	}
	if _, err := h.store.Session(t.Context(), stays.ID); err != nil {
		t.Errorf("a session without a time is gone: %v", err)
	}
}
