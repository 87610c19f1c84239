package textplay

import (
	"strings"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// Who rings for what is only said in a summons is told so, with the line to type.
func TestARefusedContactNamesTheCommandThatWouldDo(t *testing.T) {
	p := newPlayer(t, "two-banks")
	out := p.play(t, "\ncall lemes explain-yourselves\ncall lemes\nquit\n")
	wants(t, out, "That is not said by “call”. Type summon lemes explain-yourselves.", "is not reached by “call” just now. Type summon lemes.")
}

// A prepared text that was used says so wherever it is offered.
func TestAPreparedTextThatWasUsedIsMarked(t *testing.T) {
	g, _ := atDesk(t, "en", "")
	list := g.drafts()
	if len(list) == 0 || strings.Contains(list[0].label(), "used at") {
		t.Fatalf("before: %+v", list)
	}
	if r, err := g.s.Do(g.s.Complete(sim.Command{Kind: world.CmdPost, Draft: list[0].id})); err != nil || r != nil {
		t.Fatal(r, err)
	}
	if used := g.drafts()[0]; used.id != list[0].id || !strings.Contains(used.label(), list[0].label()+", used at ") {
		t.Errorf("after: %+v", used)
	}
}
