package sim

import (
	"maps"
	"slices"

	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Intervention is what an instructor does to a crisis from outside: an inject
// fired by hand, a word written in an actor's name, an inject to come that is
// changed or put off. No rule brings it about and nothing of the player's does, so
// it stays as it is whatever else is run again. Kind says which of the fields
// count; ids are those of the scenario or of earlier posts.
type Intervention struct {
	ID     string           `json:"id"`     // unique in the session
	Minute int32            `json:"minute"` // of the crisis; it acts in the tick of that minute
	Kind   InterventionKind `json:"kind"`
	Reason string           `json:"reason,omitempty"` // a note for the debrief; it decides nothing

	Inject string `json:"inject,omitempty"` // fire, edit, postpone
	Line   string `json:"line,omitempty"`   // edit: id of the text that is replaced
	Until  int32  `json:"until,omitempty"`  // postpone: minute before which it does not come by itself; the end of the crisis for never

	// What is said: post, message, edit.
	From      string                    `json:"from,omitempty"`  // post: account; message: whoever sends it
	Texts     map[string]string         `json:"texts,omitempty"` // by language
	Readings  map[string]speech.Reading `json:"readings,omitempty"`
	Platforms []string                  `json:"platforms,omitempty"` // post
	About     string                    `json:"about,omitempty"`     // narrative
	Position  world.Position            `json:"position,omitempty"`  // post: on what it is about
	To        string                    `json:"to,omitempty"`        // post: government addressed
	Media     []string                  `json:"media,omitempty"`     // post
	ReplyTo   string                    `json:"reply_to,omitempty"`  // post
	Within    int32                     `json:"within,omitempty"`    // post, message: minutes in which it wants an answer; 0 for none
	Urgent    bool                      `json:"urgent,omitempty"`    // message
}

// InterventionKind is what an instructor does.
type InterventionKind string

// The interventions.
const (
	Fire     InterventionKind = "fire"     // an inject takes place now, whatever it waits for
	SayAs    InterventionKind = "post"     // an actor posts
	WriteAs  InterventionKind = "message"  // somebody writes to the desk
	Edit     InterventionKind = "edit"     // a text of an inject to come is replaced
	Postpone InterventionKind = "postpone" // an inject to come is put off
)

// edition is a text that stands for one of the scenario's.
type edition struct {
	texts   map[string]string
	reading speech.Reading
}

// Intervene lets interventions take place when their minute comes. They can be
// given while the crisis runs, or all of them before its first tick.
func (s *Sim) Intervene(list ...Intervention) {
	s.staged = append(slices.Clip(s.staged), list...)
	slices.SortStableFunc(s.staged, func(a, b Intervention) int { return int(a.Minute - b.Minute) })
	if s.ghost != nil {
		s.ghost.Intervene(list...)
	}
}

// CheckIntervention tells why an intervention cannot take place now, or nil.
func (s *Sim) CheckIntervention(x *Intervention) *Refusal {
	switch {
	case s.over:
		return refuse(RefusedOver)
	case x.Minute < s.Minute() || x.Minute >= s.Minute()+s.w.Clock.Tick:
		return refuse(RefusedUnknown, "what", "minute", "id", itoa(x.Minute))
	case x.Within < 0 || int(x.Position) >= world.Positions:
		return refuse(RefusedMissing, "what", "position")
	}
	if r := first(known(s.x.languages, "language", sortedKeys(x.Texts)...), optional(s.x.narratives, "narrative", x.About)); r != nil {
		return r
	}
	switch x.Kind {
	case Fire, Edit, Postpone:
		return s.checkInject(x)
	case SayAs:
		return s.checkSayAs(x)
	case WriteAs:
		return first(needed("from", x.From != ""), spoken(x))
	}
	return refuse(RefusedUnknown, "what", "command", "id", string(x.Kind))
}

func needed(what string, given bool) *Refusal {
	if given {
		return nil
	}
	return refuse(RefusedMissing, "what", what)
}

func spoken(x *Intervention) *Refusal {
	if len(x.Texts) == 0 {
		return refuse(RefusedNoText)
	}
	return nil
}

func (s *Sim) checkInject(x *Intervention) *Refusal {
	i := s.inject(x.Inject)
	switch {
	case i == world.None:
		return refuse(RefusedUnknown, "what", "inject", "id", x.Inject)
	case s.injects[i].done:
		return refuse(RefusedDone)
	case x.Kind == Postpone && x.Until <= s.Minute():
		return refuse(RefusedMissing, "what", "until")
	case x.Kind == Edit && !slices.Contains(s.w.Injects[i].Lines(), x.Line):
		return refuse(RefusedUnknown, "what", "text", "id", x.Line)
	case x.Kind == Edit:
		return spoken(x)
	}
	return nil
}

func (s *Sim) checkSayAs(x *Intervention) *Refusal {
	if r := first(known(s.x.accounts, "account", x.From), known(s.x.platforms, "platform", x.Platforms...), known(s.x.media, "media", x.Media...),
		optional(s.x.governments, "government", x.To), spoken(x)); r != nil {
		return r
	}
	a := s.x.accounts[x.From]
	switch {
	case s.w.Accounts[a].Ours && !s.accounts[a].seized: // what the desk says is the player's
		return refuse(RefusedNotOurs, "account", x.From)
	case len(x.Platforms) == 0:
		return refuse(RefusedMissing, "what", "platform")
	case x.ReplyTo != "" && s.post(x.ReplyTo) == nil:
		return refuse(RefusedUnknown, "what", "post", "id", x.ReplyTo)
	}
	for _, id := range x.Platforms {
		limit := s.w.Platforms[s.x.platforms[id]].Limit
		for _, lang := range sortedKeys(x.Texts) {
			if n := int32(len([]rune(x.Texts[lang]))); limit > 0 && n > limit {
				return refuse(RefusedTooLong, "platform", id, "limit", itoa(limit), "length", itoa(n), "language", lang)
			}
		}
	}
	return nil
}

// inject finds an inject by id, or None.
func (s *Sim) inject(id string) int {
	return slices.IndexFunc(s.w.Injects, func(in world.Inject) bool { return in.ID == id })
}

// intervene lets what an instructor does in this tick take place. In another
// course of the crisis some of it may be past: an inject that has come by itself
// comes only once.
func (s *Sim) intervene() {
	for len(s.staged) > 0 && s.staged[0].Minute < s.Minute()+s.w.Clock.Tick {
		x := s.staged[0]
		s.staged = s.staged[1:]
		switch i := s.inject(x.Inject); x.Kind {
		case Fire:
			if !s.injects[i].done {
				s.tracedInject(i, true)
				s.fire(i)
			}
		case Edit:
			s.editions = maps.Clone(s.editions)
			if s.editions == nil {
				s.editions = map[string]edition{}
			}
			s.editions[x.Line] = edition{x.Texts, strongest(x.Readings)}
		case Postpone:
			s.injects[i].from = x.Until
		case SayAs:
			s.sayAs(&x)
		case WriteAs:
			s.deliver(messageState{about: world.None, Message: view.Message{ID: x.ID, From: x.From, Texts: x.Texts, Urgent: x.Urgent}}, s.asked(&x))
		}
	}
	s.carryOut()
}

func (s *Sim) asked(x *Intervention) *world.Question {
	if x.Within == 0 {
		return nil
	}
	q := &world.Question{Within: x.Within, About: world.None}
	if x.About != "" {
		q.About = s.x.narratives[x.About]
	}
	return q
}

func (s *Sim) sayAs(x *Intervention) {
	by := s.x.accounts[x.From]
	account := &s.w.Accounts[by]
	p := publication{
		id: x.ID, by: by, on: s.indices(s.x.platforms, x.Platforms), languages: s.indices(s.x.languages, sortedKeys(x.Texts)), about: world.None,
		position: x.Position, reading: strongest(x.Readings), to: world.None, media: s.indices(s.x.media, x.Media), replyTo: x.ReplyTo,
		asks: x.Within > 0, official: account.Class == world.Officials && account.Government != world.None, texts: x.Texts,
	}
	if x.About != "" {
		p.about = s.x.narratives[x.About]
	}
	if x.To != "" {
		p.to = s.x.governments[x.To]
	}
	s.publish(p)
	if q := s.asked(x); q != nil {
		s.deliver(messageState{about: world.None, Message: view.Message{ID: x.ID, From: x.From, Texts: x.Texts}}, q)
	}
}

// digestInterventions adds what interventions have left to come.
func (s *Sim) digestInterventions(d *digest) {
	for i := range s.injects {
		if from := s.injects[i].from; from > 0 && !s.injects[i].done {
			d.word("postponed")
			d.num(int64(i), int64(from))
		}
	}
	for _, line := range sortedKeys(s.editions) {
		d.word("edited " + line)
		d.canonical(s.editions[line].texts)
		d.canonical(s.editions[line].reading)
	}
	for i := range s.staged {
		d.word("staged")
		d.canonical(s.staged[i])
	}
}
