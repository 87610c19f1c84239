package sim

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// attributionState is how openly somebody was named.
type attributionState struct {
	made      [world.AttributionWays]int32 // minute, or -1
	withdrawn int32                        // minute, or -1
	partners  []int                        // allies who stand by it
	post      string                       // in which it was made public
}

// unnamed is nobody named in any way.
var unnamed = [world.AttributionWays]int32{-1, -1, -1}

func (s *Sim) checkAttribute(c *Command) *Refusal {
	if r := known(s.x.attributions, "attribution", c.Target); r != nil {
		return r
	}
	i := s.x.attributions[c.Target]
	a, st := &s.w.Attributions[i], &s.practice.public.named[i]
	if !slices.Contains(a.Words(), c.Choice) {
		return refuse(RefusedUnknown, "what", "way", "id", c.Choice)
	}
	public := st.made[world.Publicly] >= 0
	way, names := world.AttributionWayOf(c.Choice)
	switch {
	case s.dueOf(c.Kind, c.Target) >= 0 || st.withdrawn >= 0:
		return refuse(RefusedDone)
	case !names && !public:
		return refuse(RefusedNotOffered, "what", c.Choice)
	case names && (public || st.made[way] >= 0):
		return refuse(RefusedDone)
	case names && !s.machine.Bool(a.Open, desk{s}):
		return refuse(RefusedNotOffered, "what", c.Target)
	case way != world.Publicly || !names:
		return wordless(c)
	case c.About != s.w.Narratives[a.About].ID:
		return refuse(RefusedUnknown, "what", "narrative", "id", c.About)
	case c.Position != world.Asserts && c.Position != world.Partly:
		return refuse(RefusedMissing, "what", "position")
	}
	return s.checkPost(c, true)
}

// beginAttribute asks those who must agree, one after the other, and the
// allies. Taking back asks nobody.
func (s *Sim) beginAttribute(c *Command, done int32) int32 {
	a := &s.w.Attributions[s.x.attributions[c.Target]]
	way, names := world.AttributionWayOf(c.Choice)
	if !names {
		return done
	}
	longest := int32(0)
	for _, p := range a.Ways[way].Partners {
		longest = max(longest, s.w.Partners[p].Takes)
	}
	return max(s.inTurn(a.Clearances, done)+longest, s.translate(c, done))
}

// inTurn is the minute at which the last of some clearances has answered, when
// each is asked after the one before.
func (s *Sim) inTurn(clearances []int, minute int32) int32 {
	for _, level := range clearances {
		minute, _ = s.answersAt(level, minute)
	}
	return minute
}

// sure is how sure the desk is of an attribution, 0..1.
func (s *Sim) sure(a *world.Attribution) fixed.Q {
	return fixed.FromFloat(s.machine.Number(a.Confidence, desk{s})).Share()
}

// percent rounds a share to whole per cent.
func percent(q fixed.Q) int32 { return int32((int64(q)*100 + int64(fixed.Half)) >> 16) }

func (s *Sim) doAttribute(c *Command) {
	i := s.x.attributions[c.Target]
	a, st := &s.w.Attributions[i], &s.practice.public.named[i]
	way, names := world.AttributionWayOf(c.Choice)
	if !names {
		if st.withdrawn >= 0 { // with its post, while this was on its way
			s.void(c, refuse(RefusedDone))
			return
		}
		s.done(c)
		s.withdraw(c, i)
		return
	}
	if !s.agreed(c, a) {
		return
	}
	if way == world.Publicly {
		if r := s.muted(c); r != nil {
			s.void(c, r)
			return
		}
	}
	n := a.Ways[way]
	if way == world.WithAllies {
		allies, _ := s.ask(c, n.Partners)
		if st.partners = append(st.partners, allies...); len(st.partners) == 0 && len(n.Partners) > 0 {
			return
		}
	}
	st.made[way] = s.Minute()
	s.happen(a.ID)
	s.happen(a.ID + "." + way.String())
	s.note(Event{Kind: EvAttributed, ID: a.ID, Detail: way.String(), Value: percent(s.sure(a)), Command: c.ID, Public: true})
	if way == world.Publicly {
		st.post = c.ID
		var partners []string
		for _, p := range st.partners {
			partners = append(partners, s.w.Partners[p].ID)
		}
		s.speak(c, c.ID, partners, len(a.Clearances) == 0)
		s.burn(a, c)
	} else {
		s.done(c)
	}
	s.effects(n.Do, c.ID, c.ID)
}

// agreed asks all clearances of an attribution: one whose grounds are too weak
// for them is not made, nor one whose text they would not let pass.
func (s *Sim) agreed(c *Command, a *world.Attribution) bool {
	public := c.Choice == world.Publicly.String()
	for _, level := range a.Clearances {
		spec := &s.w.Clearances[level]
		if s.sure(a) < a.Needs {
			s.note(Event{Kind: EvUnsure, ID: a.ID, Actor: spec.ID, Value: percent(s.sure(a)), Command: c.ID, Public: true})
			return false
		}
		if reason := s.declines(level, spec.Deputy != nil && !s.w.InOffice(s.Minute())); reason != "" {
			s.note(Event{Kind: EvNotCleared, ID: c.ID, Actor: spec.ID, Line: reason, Command: c.ID, Public: true})
			return false
		}
		if public && !s.lets(level, c, a) {
			return false
		}
	}
	return true
}

// lets tells whether a level lets the text of a public attribution pass. What
// it gives back changed wants to be made anew, in those words: they are within
// its limits.
func (s *Sim) lets(level int, c *Command, a *world.Attribution) bool {
	if s.edited(level, c.Draft, c.ID) != "" {
		return false
	}
	theirs := func(k int) bool {
		return slices.ContainsFunc(s.w.Clearances[k].Edits, func(e world.Edit) bool { return s.w.Drafts[e.To].ID == c.Draft })
	}
	if c.Verbatim && slices.ContainsFunc(a.Clearances, theirs) {
		return true
	}
	low, sure := extremes(c.written())
	why, reason := s.beyond(level, low, sure)
	if why != "" {
		s.note(Event{Kind: EvNotCleared, ID: c.ID, Actor: s.w.Clearances[level].ID, Detail: why, Line: reason, Command: c.ID, Public: true})
	}
	return why == ""
}

// burn takes the evidence of a public attribution out of the desk's hands: who
// gave it away is found. A check under way still comes to its end.
func (s *Sim) burn(a *world.Attribution, c *Command) {
	for _, e := range a.Burns {
		s.evidence[e].burnt = true
		s.note(Event{Kind: EvBurnt, ID: s.w.Evidence[e].ID, Command: c.ID, Public: true})
	}
}

// namedIn returns the public attribution that was made in a post and stands, or
// None.
func (s *Sim) namedIn(post string) int {
	return slices.IndexFunc(s.practice.public.named, func(st attributionState) bool { return st.post == post && st.withdrawn < 0 })
}

// withdraw takes a public attribution back.
func (s *Sim) withdraw(c *Command, i int) {
	a, st := &s.w.Attributions[i], &s.practice.public.named[i]
	st.withdrawn = s.Minute()
	s.happen(a.ID + ".withdrawn")
	if p := s.post(st.post); p != nil && !p.Retracted && !s.accounts[p.Account].seized {
		s.pull(p)
	}
	s.moveTrust(-s.coefficient(effects.TrustWithdrawn))
	s.note(Event{Kind: EvWithdrawn, ID: a.ID, Command: c.ID, Public: true})
	s.effects(a.Withdrawn, c.ID, c.ID)
}

// attributeSteps lists whom the desk could name, or has named. Whom it has no
// reason to name yet it does not see.
func (s *Sim) attributeSteps() []view.Step {
	var list []view.Step
	for i := range s.w.Attributions {
		a, st := &s.w.Attributions[i], &s.practice.public.named[i]
		path := "attributions." + a.ID
		step := view.Step{Kind: world.CmdAttribute, Target: a.ID, Title: path + ".title", Text: path + ".text", Due: -1, Sure: percent(s.sure(a))}
		due, public := s.dueOf(world.CmdAttribute, a.ID), st.made[world.Publicly] >= 0
		open := s.machine.Bool(a.Open, desk{s})
		if !open && due < 0 && st.made == unnamed {
			continue
		}
		switch {
		case due >= 0:
			step.State, step.Due = view.StepAsked, due
		case st.withdrawn >= 0:
			step.State = view.StepVoid
		case public:
			step.State = view.StepStands
		}
		for _, word := range a.Words() {
			w := view.Way{ID: word, Takes: s.inTurn(a.Clearances, s.Minute()) - s.Minute(), Title: path + ".ways." + word + ".title"}
			way, names := world.AttributionWayOf(word)
			if names {
				w.Open = open && due < 0 && !public && st.withdrawn < 0 && st.made[way] < 0
			} else {
				w.Open, w.Takes, w.Title = due < 0 && public && st.withdrawn < 0, 0, ""
			}
			step.Ways = append(step.Ways, w)
		}
		list = append(list, step)
	}
	return list
}
