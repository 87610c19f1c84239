package sim

import (
	"demarche/internal/chance"
	"demarche/internal/view"
	"demarche/internal/world"
)

// orderState is what has become of an instruction.
type orderState struct {
	given  int32 // minute, or -1
	posts  int   // how many there were then
	state  view.OrderState
	was    uint64 // red lines that were true when last judged, as a bit set
	line   int    // red line that was crossed, or None
	answer int32  // minute at which a query is answered, or -1
	met    uint64 // aims that were met when it ended, as a bit set
	upheld int32  // minute at which its sender last insisted, or -1; it decides nothing
}

func newOrders(w *world.World) []orderState {
	list := make([]orderState, len(w.Instructions))
	for i := range list {
		list[i] = orderState{given: -1, line: world.None, answer: -1, upheld: -1}
	}
	return list
}

func (o *orderState) digest(d *digest) {
	d.num(int64(o.given), int64(o.posts), int64(o.state), int64(o.was), int64(o.answer))
}

func (o *orderState) stands() bool { return o.given >= 0 && o.state == view.OrderStands }

// orders gives the instructions that are due, and judges those that stand.
func (s *Sim) orders() {
	for i := range s.w.Instructions {
		spec, o := &s.w.Instructions[i], &s.practice.orders[i]
		switch {
		case o.given < 0:
			if spec.Gives && s.isDue(&spec.When) && s.machine.Bool(spec.When.If, actors{s}) {
				s.instruct(i)
			}
		case o.stands():
			now := s.crossed(i)
			fresh := now &^ o.was
			o.was = now
			if fresh != 0 {
				s.breach(i, fresh)
			} else if spec.Expires > 0 && s.Minute() >= o.given+spec.Expires {
				s.endOrder(i)
			}
		}
	}
	if r := s.w.Recall; r != nil && s.practice.breaches >= r.After && !s.over {
		s.over, s.ending = true, r.Ending
		s.note(Event{Kind: EvRecalled, Value: s.practice.breaches, Public: true})
	}
}

// instruct gives an instruction, once. What is forbidden and so already does
// not count.
func (s *Sim) instruct(i int) {
	spec, o := &s.w.Instructions[i], &s.practice.orders[i]
	if o.given >= 0 {
		return
	}
	o.given, o.posts, o.was = s.Minute(), len(s.posts), s.crossed(i)
	s.happen(spec.ID)
	s.note(Event{Kind: EvInstructed, ID: spec.ID, Actor: spec.From, Value: max(s.expires(i), 0), Public: true})
	s.tell(spec.ID, spec.From, "instructions."+spec.ID+".text", true)
}

// expires is the minute at which an instruction ends, or -1.
func (s *Sim) expires(i int) int32 {
	if s.w.Instructions[i].Expires == 0 {
		return -1
	}
	return s.practice.orders[i].given + s.w.Instructions[i].Expires
}

// crossed tells which red lines of an instruction are true, as a bit set.
func (s *Sim) crossed(i int) (set uint64) {
	for k := range s.w.Instructions[i].RedLines {
		if s.machine.Bool(s.w.Instructions[i].RedLines[k].Crossed, actors{s}) {
			set |= 1 << k
		}
	}
	return set
}

// met tells which aims of an instruction are met as the desk knows things, as a
// bit set.
func (s *Sim) met(i int) (set uint64) {
	for k := range s.w.Instructions[i].Aims {
		if s.machine.Bool(s.w.Instructions[i].Aims[k].Met, desk{s}) {
			set |= 1 << k
		}
	}
	return set
}

// breach ends an instruction whose red line was crossed. Who gave it disowns
// the post that crossed it, which is one of this tick: lines are judged in each.
// A line crossed without a post has nothing to disown.
func (s *Sim) breach(i int, lines uint64) {
	spec, o := &s.w.Instructions[i], &s.practice.orders[i]
	for o.line = 0; lines>>o.line&1 == 0; o.line++ {
	}
	o.state, o.met = view.OrderBreached, s.met(i)
	s.practice.breaches++
	s.happen(spec.ID + ".breached")
	s.note(Event{Kind: EvBreached, ID: spec.ID, Actor: spec.From, Detail: spec.RedLines[o.line].ID, Public: true})
	if spec.Breach.Tells {
		s.tell(spec.ID+".breached", spec.From, "instructions."+spec.ID+".breach.text", true)
	}
	if post := s.lastFrom(o.posts); spec.Breach.Disavows && post != world.None && s.posts[post].Minute == s.Minute() {
		at := s.after("breach "+spec.ID, spec.Breach.Wait, chance.Order, chance.ID("breach", spec.ID), s.tick)
		s.plan(due{tick: s.tick + s.w.Clock.Span(at-s.Minute()), kind: dueDisavow, index: post, why: disowned{by: spec.From, why: DisownedOrder}, origin: spec.ID + ".breached"})
	}
	s.effects(spec.Breach.Do, spec.ID+".breach", "")
}

// lastFrom returns the desk's last post that stands, of those after a number of
// posts, or None.
func (s *Sim) lastFrom(posts int) int {
	for i := len(s.posts) - 1; i >= posts; i-- {
		if p := &s.posts[i]; p.mine && !p.Retracted && !p.Removed {
			return i
		}
	}
	return world.None
}

// endOrder judges an instruction whose time is past.
func (s *Sim) endOrder(i int) {
	spec, o := &s.w.Instructions[i], &s.practice.orders[i]
	o.met = s.met(i)
	kind, what := EvFailed, ".failed"
	if o.state = view.OrderFailed; o.met == 1<<len(spec.Aims)-1 {
		o.state, kind, what = view.OrderKept, EvFulfilled, ".kept"
	}
	s.happen(spec.ID + what)
	s.note(Event{Kind: kind, ID: spec.ID, Actor: spec.From, Public: true})
}

// closeOrders judges what stands when the crisis is over.
func (s *Sim) closeOrders() {
	for i := range s.practice.orders {
		if s.practice.orders[i].stands() {
			s.endOrder(i)
		}
	}
}

// inForce tells whether an instruction or, numbered after them, a line to take
// stands.
func (s *Sim) inForce(i int) bool {
	if i < len(s.practice.orders) {
		return s.practice.orders[i].stands()
	}
	return s.practice.lines[i-len(s.practice.orders)].state == view.StepStands
}

// viewOrders are the instructions given so far, in the order in which they came.
func (s *Sim) viewOrders() []view.Instruction {
	var list []view.Instruction
	for i := range s.practice.orders {
		o := &s.practice.orders[i]
		if o.given < 0 {
			continue
		}
		out := view.Instruction{Index: i, State: o.state, Given: o.given, Expires: s.expires(i), Asked: -1, Upheld: o.upheld, Breached: o.line}
		met := o.met
		if o.stands() {
			met, out.Asked = s.met(i), o.answer
		}
		for k := range s.w.Instructions[i].Aims {
			out.Aims = append(out.Aims, met>>k&1 == 1)
		}
		at := len(list)
		for at > 0 && list[at-1].Given > out.Given {
			at--
		}
		list = append(list[:at:at], append([]view.Instruction{out}, list[at:]...)...)
	}
	return list
}
