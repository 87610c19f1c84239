package sim

import (
	"slices"

	"demarche/internal/world"
)

func refuse(code string, args ...string) *Refusal {
	r := &Refusal{Code: code}
	for i := 0; i+1 < len(args); i += 2 {
		if r.Args == nil {
			r.Args = map[string]string{}
		}
		r.Args[args[i]] = args[i+1]
	}
	return r
}

// Check tells why a command cannot be done now, or nil when it can.
func (s *Sim) Check(c *Command) *Refusal {
	switch {
	case s.over:
		return refuse(RefusedOver)
	case c.Minute < s.w.Clock.Enters:
		return refuse(RefusedNotYet)
	case c.Minute < s.Minute() || c.Minute >= s.Minute()+s.w.Clock.Tick:
		// Else a command could claim time that the desk did not spend.
		return refuse(RefusedUnknown, "what", "minute", "id", itoa(c.Minute))
	case int(c.Position) >= world.Positions:
		return refuse(RefusedUnknown, "what", "position", "id", c.Position.String())
	}
	if r := checkForesight(c); r != nil {
		return r
	}
	return s.possible(c)
}

// possible tells why a command cannot be done as things stand, whenever it was
// given.
func (s *Sim) possible(c *Command) *Refusal {
	if len(c.Translate) > 0 && len(c.Texts) == 0 {
		return refuse(RefusedNoText) // there is nothing to translate
	}
	if int(c.Kind) < len(deeds) && deeds[c.Kind].check != nil {
		return deeds[c.Kind].check(s, c)
	}
	return refuse(RefusedUnknown, "what", "command", "id", c.Kind.String())
}

// wordless refuses a text with what says nothing in public.
func wordless(c *Command) *Refusal {
	if len(c.Texts) > 0 {
		return refuse(RefusedCarries, "what", "text")
	}
	return nil
}

// known refuses ids that the scenario does not declare.
func known(m map[string]int, what string, list ...string) *Refusal {
	for _, id := range list {
		if _, ok := m[id]; !ok {
			return refuse(RefusedUnknown, "what", what, "id", id)
		}
	}
	return nil
}

// optional is known for an id that may be empty.
func optional(m map[string]int, what, id string) *Refusal {
	if id == "" {
		return nil
	}
	return known(m, what, id)
}

func first(list ...*Refusal) *Refusal {
	for _, r := range list {
		if r != nil {
			return r
		}
	}
	return nil
}

// pending tells whether a command like this is under way.
func (s *Sim) pending(kind world.CommandKind, like func(*Command) bool) bool {
	return slices.ContainsFunc(s.queue, func(d due) bool {
		return (d.kind == dueCommand || d.kind == dueReport) && d.command.Kind == kind && like(d.command)
	})
}

// dueOf is the minute at which a command of a kind about a target acts, in a way
// where one is named; -1 when none is under way.
func (s *Sim) dueOf(kind world.CommandKind, target string, way ...string) int32 {
	for _, d := range s.queue {
		if c := d.command; d.kind == dueCommand && c.Kind == kind && c.Target == target && (len(way) == 0 || way[0] == c.Choice) {
			return s.w.Clock.Minute(d.tick)
		}
	}
	return -1
}

// post finds a post by id, or nil.
func (s *Sim) post(id string) *postState {
	for i := range s.posts {
		if s.posts[i].ID == id {
			return &s.posts[i]
		}
	}
	return nil
}

// message finds a message by id, or nil.
func (s *Sim) message(id string) *messageState {
	for i := range s.messages {
		if s.messages[i].ID == id {
			return &s.messages[i]
		}
	}
	return nil
}
