package room

import (
	"slices"
	"strings"

	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// cache holds what is derived from one view in one language: a view changes
// only with a tick, but the room is built at every event.
type cache struct {
	view     *view.View
	words    *locale.Words
	given    int // commands
	pending  int // of them, those that wait for the next tick
	posts    map[string]present.Post
	messages map[string]present.Message
	refusals map[ask]*sim.Refusal
	costs    map[ask]present.Cost
	fit      map[ask][]*view.Colleague
	waits    map[string]bool // commands that can be taken back, by id; nil until asked for
	claims   []int           // narratives that the desk has met
	hours    map[int32]string
}

// ask is a command without texts, as the actions ask whether it can be given.
type ask struct {
	kind                                         world.CommandKind
	target, colleague, point, choice, task, note string
	along                                        string // words with spaces between
}

func (a ask) command() sim.Command {
	return sim.Command{
		Kind: a.kind, Target: a.target, Colleague: a.colleague, Point: a.point, Choice: a.choice, Task: a.task, About: a.note, With: strings.Fields(a.along),
	}
}

// refresh forgets what was derived from another view.
func (r *Room) refresh() {
	v, n, waits := r.view(), len(r.p.Session.Commands()), len(r.p.Session.Pending())
	k := &r.cache
	if k.view == v && k.words == r.p.Words && k.given == n && k.pending == waits {
		return
	}
	*k = cache{
		view: v, words: r.p.Words, given: n, pending: waits,
		posts: map[string]present.Post{}, messages: map[string]present.Message{},
		refusals: map[ask]*sim.Refusal{}, costs: map[ask]present.Cost{}, fit: map[ask][]*view.Colleague{}, hours: map[int32]string{},
	}
	for i := range v.Narratives {
		k.claims = append(k.claims, v.Narratives[i].Index)
	}
	r.feed.key = feedKey{}
	r.comp.stale = true
}

// post returns a post in words.
func (r *Room) post(p *view.Post) present.Post {
	if out, ok := r.cache.posts[p.ID]; ok {
		return out
	}
	out := r.tell().Post(p, r.view())
	r.cache.posts[p.ID] = out
	return out
}

// message returns a message in words.
func (r *Room) message(m *view.Message) present.Message {
	if out, ok := r.cache.messages[m.ID]; ok {
		return out
	}
	out := r.tell().Message(m, r.view())
	r.cache.messages[m.ID] = out
	return out
}

// can returns why a command cannot be given now, in words, or "".
func (r *Room) can(a ask) string {
	ref, ok := r.cache.refusals[a]
	if !ok {
		ref = r.p.Check(a.command())
		r.cache.refusals[a] = ref
	}
	if ref == nil && a.kind == world.CmdAssign {
		c := a.command()
		return r.tell().Engaged(&c, r.view(), r.p.Session.Pending()...)
	}
	return r.why(ref)
}

// why puts a refusal into words.
func (r *Room) why(ref *sim.Refusal) string {
	if ref == nil {
		return ""
	}
	w := r.tell().Refusal(ref)
	if w.Mend == "" {
		return w.Why
	}
	return w.Why + " " + w.Mend
}

// cost returns what a command would take.
func (r *Room) cost(a ask) present.Cost {
	if out, ok := r.cache.costs[a]; ok {
		return out
	}
	out := r.price(a.command())
	r.cache.costs[a] = out
	return out
}

// price returns what a command would take after those that were given and wait
// for the next tick.
func (r *Room) price(c sim.Command, with ...sim.Command) present.Cost {
	full := r.p.Session.Complete(c)
	return r.tell().Cost(&full, r.view(), slices.Concat(r.p.Session.Pending(), with)...)
}

// claim returns what the desk knows of a claim, or nil.
func (r *Room) claim(index int) *view.Narrative {
	v := r.view()
	for i := range v.Narratives {
		if v.Narratives[i].Index == index {
			return &v.Narratives[i]
		}
	}
	return nil
}
