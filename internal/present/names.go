package present

import (
	"demarche/internal/world"
)

// name looks up the name of an entity and falls back to its id.
func (t *Teller) name(group, id, key string) string {
	return or(t.Text(group+"."+id+"."+key), id)
}

// Account returns the name of an account by its index.
func (t *Teller) Account(i int) string { return t.name("accounts", t.w.Accounts[i].ID, "name") }

// AccountAbout returns what the card of an author says, or "".
func (t *Teller) AccountAbout(i int) string {
	return t.Text("accounts." + t.w.Accounts[i].ID + ".about")
}

// Handle returns the name under which an account posts, or "".
func (t *Teller) Handle(i int) string {
	if a := t.bundle.Scenario.Accounts.Get(t.w.Accounts[i].ID); a != nil {
		return a.Handle.V
	}
	return ""
}

// Class returns what kind of source an account is.
func (t *Teller) Class(i int) string {
	return t.Words.T("class." + [...]string{"officials", "press", "civil", "people", "fringe"}[t.w.Accounts[i].Class])
}

// Credibility returns the mean credibility of an account over all people, in
// thousandths.
func (t *Teller) Credibility(i int) int32 {
	sum, people := int64(0), int64(0)
	for s, q := range t.w.Accounts[i].Credibility {
		sum += int64(q) * t.w.Segments[s].People * 1000 >> 16
		people += t.w.Segments[s].People
	}
	return int32(sum / max(people, 1))
}

// Platform returns the name of a platform by its index.
func (t *Teller) Platform(i int) string { return t.name("platforms", t.w.Platforms[i].ID, "name") }

// Platforms returns the names of several platforms.
func (t *Teller) Platforms(list []int) []string {
	var names []string
	for _, i := range list {
		names = append(names, t.Platform(i))
	}
	return names
}

// Segment returns the name of a public by its index.
func (t *Teller) Segment(i int) string { return t.name("segments", t.w.Segments[i].ID, "name") }

// Government returns the name of a government by its index.
func (t *Teller) Government(i int) string {
	return t.name("governments", t.w.Governments[i].ID, "name")
}

// Narrative returns a claim in words by its index.
func (t *Teller) Narrative(i int) string { return t.name("narratives", t.w.Narratives[i].ID, "claim") }

// Evidence returns the title of an item of evidence by its index.
func (t *Teller) Evidence(i int) string { return t.name("evidence", t.w.Evidence[i].ID, "title") }

// EvidenceAbout returns what an item of evidence is, or "".
func (t *Teller) EvidenceAbout(i int) string {
	return t.Text("evidence." + t.w.Evidence[i].ID + ".about")
}

// Colleague returns the name of a colleague by its index.
func (t *Teller) Colleague(i int) string { return t.name("colleagues", t.w.Colleagues[i].ID, "name") }

// Role returns what a colleague does.
func (t *Teller) Role(i int) string { return t.Text("colleagues." + t.w.Colleagues[i].ID + ".role") }

// ColleagueAbout returns what is to be known of a colleague, or "".
func (t *Teller) ColleagueAbout(i int) string {
	return t.Text("colleagues." + t.w.Colleagues[i].ID + ".about")
}

// Channel returns the name of a closed channel by its index.
func (t *Teller) Channel(i int) string { return t.name("channels", t.w.Channels[i].ID, "name") }

// ChannelAbout returns what is to be known of a channel, or "".
func (t *Teller) ChannelAbout(i int) string {
	return t.Text("channels." + t.w.Channels[i].ID + ".about")
}

// Clearance returns who must agree, by its index.
func (t *Teller) Clearance(i int) string { return t.name("clearances", t.w.Clearances[i].ID, "name") }

// Partner returns the name of a partner by its index.
func (t *Teller) Partner(i int) string { return t.name("partners", t.w.Partners[i].ID, "name") }

// Media returns the title of a media item by its index.
func (t *Teller) Media(i int) string { return t.name("media", t.w.Media[i].ID, "title") }

// MediaAlt returns what a media item shows, for who cannot see it.
func (t *Teller) MediaAlt(i int) string { return t.Text("media." + t.w.Media[i].ID + ".alt") }

// Transcript returns what is said and heard in a film, or "".
func (t *Teller) Transcript(i int) string { return t.Text("media." + t.w.Media[i].ID + ".transcript") }

// Withheld says that a media item is shown only to who asks, and why; "" for one
// that is shown to everybody.
func (t *Teller) Withheld(i int) string {
	if !t.w.Media[i].Distressing {
		return ""
	}
	return join(" ", t.Words.T("media.distressing", "name", t.Words.Quote(t.Media(i))), t.Text("media."+t.w.Media[i].ID+".note"))
}

// Draft returns the title of a prepared post by its index.
func (t *Teller) Draft(i int) string { return t.name("drafts", t.w.Drafts[i].ID, "title") }

// Objective returns an objective in words by its index.
func (t *Teller) Objective(i int) string {
	return t.name("objectives", t.w.Rubric.Objectives[i].ID, "text")
}

// LadderName returns what the ladder is called.
func (t *Teller) LadderName() string { return or(t.Text("ladder.name"), t.Words.T("ladder.name")) }

// Rung returns the name of a rung, numbered from 1.
func (t *Teller) Rung(n int) string {
	if n < 1 || n > len(t.w.Ladder) {
		return ""
	}
	return t.name("ladder.rungs", t.w.Ladder[n-1].ID, "name")
}

// RungOf says where on the ladder a rung stands: its number, how many there
// are, and its name.
func (t *Teller) RungOf(n int) string {
	return t.Words.T("ladder.rung", "n", n, "of", len(t.w.Ladder), "name", t.Rung(n))
}

// Zone returns the name of a zone of the calendar by its index.
func (t *Teller) Zone(i int) string {
	if i < 0 || i >= len(t.w.Calendar.Zones) {
		return utc
	}
	id := t.w.Calendar.Zones[i].ID
	if name := t.Text("zones." + id + ".name"); name != "" {
		return name
	}
	if id == "utc" {
		return utc
	}
	return id
}

// Sender returns the name of who sent a message: a colleague, an account, a
// channel, a partner or a clearance.
func (t *Teller) Sender(id string) string {
	for _, group := range []string{"colleagues", "accounts", "channels", "partners", "clearances"} {
		if name := t.Text(group + "." + id + ".name"); name != "" {
			return name
		}
	}
	return id
}

// find returns the index of an id in a list of entities, or world.None.
func find[T any](list []T, id string, of func(*T) string) int {
	for i := range list {
		if of(&list[i]) == id {
			return i
		}
	}
	return world.None
}

// named returns the name of whatever has an id: for refusals, which do not
// always know what they speak of.
func (t *Teller) named(id string) string {
	for _, g := range []struct{ group, key string }{
		{"accounts", "name"},
		{"platforms", "name"},
		{"evidence", "title"},
		{"narratives", "claim"},
		{"colleagues", "name"},
		{"channels", "name"},
		{"partners", "name"},
		{"clearances", "name"},
		{"attributions", "title"},
		{"media", "title"},
		{"drafts", "title"},
		{"accords", "title"},
		{"conferences", "title"},
		{"cases", "title"},
		{"instructions", "title"},
		{"lines", "title"},
		{"governments", "name"},
		{"segments", "name"},
		{"instructions", "title"},
		{"lines", "title"},
		{"accords", "title"},
		{"expulsions", "title"},
		{"attributions", "title"},
		{"conferences", "title"},
		{"cases", "title"},
	} {
		if name := t.Text(g.group + "." + id + "." + g.key); name != "" {
			return name
		}
	}
	return t.pointSay(id)
}

// pointSay returns what a talking point says, or its id.
func (t *Teller) pointSay(id string) string {
	for i := range t.w.Channels {
		for k, terms := range t.w.Channels[i].Kinds {
			if terms == nil {
				continue
			}
			for p := range terms.Points {
				if terms.Points[p].ID == id {
					return or(t.Text(t.pointLine(i, world.ChannelKind(k), id)+".say"), id)
				}
			}
		}
	}
	return id
}

func (t *Teller) pointLine(channel int, kind world.ChannelKind, point string) string {
	return "channels." + t.w.Channels[channel].ID + "." + kind.String() + ".points." + point
}
