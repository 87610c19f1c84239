package scenario

import (
	"fmt"
	"regexp"

	"demarche/internal/rule"
	"demarche/internal/source"
	"demarche/internal/world"
)

// PlayerID is the id of the player where a speaker is wanted.
const PlayerID = "player"

// Indices of speakers that are no accounts.
const (
	PlayerSpeaker     = -2
	GovernmentSpeaker = 1000 // and the index of the government
)

// sender is the kind of what a message can come from.
const sender = "sender"

// Names are the ids that a scenario declares, by kind: the words of package
// rule ("narrative", "segment", ...) and those of the ref tags. It resolves the
// ids in expressions to the indices of the compiled world.
type Names struct {
	kinds  map[string]*table
	values []*table // of the facts
	used   map[string]map[string]bool
	called map[string][]string // ids by the names that people read, in small letters
	length int32               // of the crisis in minutes; 0 when it is not known
	rungs  int
}

// table holds the ids of a kind; an id's index is its place in the list.
type table struct {
	ids   []string
	index map[string]int32
}

func newTable(ids ...string) *table {
	t := &table{index: make(map[string]int32, len(ids))}
	for _, id := range ids {
		t.add(id)
	}
	return t
}

func (t *table) add(id string) {
	if _, twice := t.index[id]; !twice {
		t.index[id] = int32(len(t.ids))
		t.ids = append(t.ids, id)
	}
}

func idsOf[T any](m Map[T]) []string {
	ids := make([]string, len(m.Entries))
	for i, e := range m.Entries {
		ids[i] = e.ID
	}
	return ids
}

// namesOf collects the ids of a scenario and reports those that clash.
func namesOf(sc *Scenario, list *source.List) *Names {
	n := &Names{used: map[string]map[string]bool{}, length: sc.Clock.Length.V, rungs: len(sc.Ladder.Rungs), kinds: map[string]*table{
		"zone":        newTable(append(idsOf(sc.Zones), utc)...),
		"government":  newTable(idsOf(sc.Governments)...),
		"segment":     newTable(idsOf(sc.Segments)...),
		"platform":    newTable(idsOf(sc.Platforms)...),
		"account":     newTable(idsOf(sc.Accounts)...),
		"colleague":   newTable(idsOf(sc.Colleagues)...),
		"clearance":   newTable(idsOf(sc.Clearances)...),
		"partner":     newTable(idsOf(sc.Partners)...),
		"channel":     newTable(idsOf(sc.Channels)...),
		"fact":        newTable(idsOf(sc.Facts)...),
		"evidence":    newTable(idsOf(sc.Evidence)...),
		"narrative":   newTable(idsOf(sc.Narratives)...),
		"media":       newTable(idsOf(sc.Media)...),
		"counter":     newTable(idsOf(sc.Counters)...),
		"draft":       newTable(idsOf(sc.Drafts)...),
		"accord":      newTable(idsOf(sc.Accords)...),
		"instruction": newTable(idsOf(sc.Instructions)...),
		// They are numbered as in_force(...) asks for them: lines after instructions.
		rule.Order.String(): newTable(append(idsOf(sc.Instructions), idsOf(sc.Lines)...)...),
		"ending":            newTable(idsOf(sc.Endings)...),
		"case":              newTable(idsOf(sc.Cases)...),
		"rung":              newTable(),
		"task":              newTable(taskWords...),
		coefficient:         coefficients(),
	}}
	for _, r := range sc.Ladder.Rungs {
		n.kinds["rung"].add(r.ID.V)
	}
	for _, f := range sc.Facts.Entries {
		n.values = append(n.values, newTable(idsOf(f.Value)...))
	}
	n.byName(sc)
	n.senders(sc)
	n.speakers(sc, list)
	n.points(sc, list)
	n.events(sc, list)
	return n
}

// senders are what a message can come from. An id that several of them share
// is reported where it is used.
func (n *Names) senders(sc *Scenario) {
	t := newTable()
	for _, kind := range []string{"colleague", "account", "channel", "partner", "clearance"} {
		for _, id := range n.kinds[kind].ids {
			t.add(id)
		}
	}
	n.kinds[sender] = t
}

// speakers are the player, the accounts and the governments: an id must not be
// both.
func (n *Names) speakers(sc *Scenario, list *source.List) {
	t := &table{index: map[string]int32{PlayerID: PlayerSpeaker}, ids: []string{PlayerID}}
	put := func(id string, index int32, at source.Place) {
		if _, taken := t.index[id]; taken {
			list.Report(at, source.IDDuplicate, "give one of them another id", "both an account and a government, or the player, have the id %q: posts(%q) would be unclear", id, id)
			return
		}
		t.index[id] = index
		t.ids = append(t.ids, id)
	}
	for i, a := range sc.Accounts.Entries {
		put(a.ID, int32(i), a.At)
	}
	for i, g := range sc.Governments.Entries {
		put(g.ID, int32(GovernmentSpeaker+i), g.At)
	}
	n.kinds["speaker"] = t
}

// points are numbered over all channels, in each by form: calls, notes,
// summons, démarches.
func (n *Names) points(sc *Scenario, list *source.List) {
	t := newTable()
	for i := range sc.Channels.Entries {
		for _, form := range sc.Channels.Entries[i].Value.forms() {
			if form.terms == nil {
				continue
			}
			for _, p := range form.terms.Points.Entries {
				if _, taken := t.index[p.ID]; taken {
					list.Report(p.At, source.IDDuplicate, "said(...) needs an id of its own for each talking point", "another talking point has the id %q", p.ID)
				}
				t.add(p.ID)
			}
		}
	}
	n.kinds["talking point"] = t
}

// commandID is the form of the ids of the player's commands and posts.
var commandID = regexp.MustCompile(`^c\d+$`)

// uncleared is the event of a post without the clearance that it needed.
const uncleared = "uncleared"

// apology is the event of a post of ours that takes the blame, where the
// scenario says what that means.
const apology = "apology"

// events are what expressions can ask happened(...) about: injects, rules,
// rungs, choices, evidence, drafts, what follows contacts, accords, command
// keywords, posts without clearance, and what happens to instruments.
func (n *Names) events(sc *Scenario, list *source.List) {
	t := newTable()
	kind, places := map[string]string{}, map[string]source.Place{}
	put := func(id, what string, at source.Place) {
		if commandID.MatchString(id) && (what == "an inject" || what == "a rule" || what == "an instruction") {
			list.Report(at, source.IDDuplicate, "give it a name of its own", "ids like %q are those of the player's commands", id)
			return
		}
		if other, taken := kind[id]; taken {
			where, help := "already", "give one of them another id"
			if first := places[id]; first.File != nil {
				where = fmt.Sprintf("in line %d of %s", first.Line, first.File.Name)
			} else {
				help = fmt.Sprintf("in every scenario %q is taken by %s; give this another id, as in %s-1", id, other, id)
			}
			list.Report(at, source.IDDuplicate, help, "%s has the id %q %s: happened(%q) would be unclear", other, id, where, id)
			return
		}
		kind[id], places[id] = what, at
		t.add(id)
	}
	for k := range world.CommandKinds {
		kind[world.CommandKind(k).String()] = "a command of the player"
	}
	kind[uncleared] = "the program"
	for _, id := range usualEvents {
		kind[id] = "the program"
	}
	for _, e := range sc.Injects.Entries {
		put(e.ID, "an inject", e.At)
	}
	for _, e := range sc.Rules.Entries {
		put(e.ID, "a rule", e.At)
	}
	rungs := map[string]bool{} // the decoder has reported those that stand twice
	for _, r := range sc.Ladder.Rungs {
		if r.ID.Given() && !rungs[r.ID.V] {
			put(r.ID.V, "a rung", r.ID.Place())
		}
		rungs[r.ID.V] = true
	}
	for _, c := range sc.causes() {
		c.each(func(e *Effect) {
			if e.Message != nil {
				for _, choice := range e.Message.Choices.Entries {
					put(c.id+"."+choice.ID, "a choice", choice.At)
				}
			}
		})
	}
	for _, e := range sc.Evidence.Entries {
		put(e.ID, "an item of evidence", e.At)
	}
	for _, e := range sc.Drafts.Entries {
		put(e.ID, "a draft", e.At)
	}
	for i := range sc.Channels.Entries {
		e := &sc.Channels.Entries[i]
		for _, what := range e.Value.contactEvents() {
			put(e.ID+what, "a channel", e.At)
		}
	}
	for _, e := range sc.Accords.Entries {
		put(e.ID, "an accord", e.At)
		for _, what := range []string{refused, kept, broken, defaulted} {
			put(e.ID+what, "an accord", e.At)
		}
	}
	sc.peopleEvents(put)
	for _, e := range sc.Instructions.Entries {
		for _, what := range []string{"", ".withdrawn", ".breached", ".failed", ".kept"} {
			put(e.ID+what, "an instruction", e.At)
		}
	}
	for _, e := range sc.Lines.Entries {
		for _, what := range []string{"", ".refused", ".void"} {
			put(e.ID+what, "a line to take", e.At)
		}
	}
	if sc.Apology != nil {
		put(apology, "the apology", sc.Apology.Clearance.Place())
		put(apology+".uncleared", "the apology", sc.Apology.Clearance.Place())
	}
	for k := range world.CommandKinds {
		if world.CommandKind(k) != world.CmdForecast { // nobody outside hears of an estimate
			t.add(world.CommandKind(k).String())
		}
	}
	t.add(uncleared)
	if sc.hushes() {
		t.add(silenceBroken)
	}
	for _, id := range usualEvents {
		t.add(id)
	}
	for _, e := range sc.instrumentEvents() {
		put(e.id, e.what, e.at)
	}
	n.kinds["event"] = t
}

// Index returns the index of an id in the compiled world and notes that the id
// is used.
func (n *Names) Index(kind rule.Arg, id string, of int32) (int32, bool) {
	t := n.table(kind, of)
	if t == nil {
		return 0, false
	}
	i, ok := t.index[id]
	if ok {
		n.use(kind.String(), id)
	}
	return i, ok
}

// IDs lists the ids of a kind.
func (n *Names) IDs(kind rule.Arg, of int32) []string {
	if t := n.table(kind, of); t != nil {
		return t.ids
	}
	return nil
}

// Nearest returns the candidate that was probably meant, or "".
func (n *Names) Nearest(id string, candidates []string) string {
	return source.Nearest(id, candidates)
}

func (n *Names) table(kind rule.Arg, of int32) *table {
	if kind != rule.FactValue {
		return n.kinds[kind.String()]
	}
	if of < 0 || int(of) >= len(n.values) {
		return nil
	}
	return n.values[of]
}

// use notes that an id is used, until the scenario is loaded.
func (n *Names) use(kind, id string) {
	if n.used == nil {
		return
	}
	if n.used[kind] == nil {
		n.used[kind] = map[string]bool{}
	}
	n.used[kind][id] = true
}

// find returns the index of an id of a kind of the ref tags, or None.
func (n *Names) find(kind string, id ID) int {
	if id.Given() {
		if i, ok := n.kinds[kind].index[id.V]; ok {
			return int(i)
		}
	}
	return world.None
}
