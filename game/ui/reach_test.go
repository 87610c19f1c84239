package ui

import (
	"fmt"
	"testing"
)

// A screen reader presses what it has read, also what is scrolled out of sight.
func TestWhatIsReadCanBePressed(t *testing.T) {
	pressed := ""
	list := Column(4)
	for i := range 40 {
		name := fmt.Sprintf("row %d", i)
		list.Add(Key(name, &Button{Text: name, OnClick: func() { pressed = name }}))
	}
	r := NewRoot(buildScene(func(*Context) Widget { return Scrolled(list) }))
	r.Resize(400, 200, 1)
	for _, name := range []string{"row 1", "row 35"} {
		n := r.Semantics().Find(RoleButton, name)
		if n == nil {
			t.Fatalf("%s is not read", name)
		}
		r.Tap(n)
		if pressed != name {
			t.Errorf("%q was pressed for %q", pressed, name)
		}
	}
	r.FocusOn(r.Semantics().Find(RoleButton, "row 3"))
	if n := r.Semantics().Find(RoleButton, "row 3"); !n.Focused || n.Seen.H < n.Bounds.H {
		t.Errorf("row 3: focused %v, seen %v of %v", n.Focused, n.Seen, n.Bounds)
	}
}
