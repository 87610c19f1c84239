package sim

import "demarche/internal/world"

// index finds entities by id; it is made once for a world.
type index struct {
	accounts, platforms, narratives, evidence, media, partners, channels, colleagues, governments,
	clearances, languages, drafts, accords, events, instructions, lines, attributions, conferences, cases,
	expulsions map[string]int // expulsions by government
	points []pointRef // in the order of world.Channels
}

type pointRef struct {
	channel int
	kind    world.ChannelKind
	point   int
}

func newIndex(w *world.World) *index {
	x := &index{}
	x.accounts = ids(w.Accounts, func(v world.Account) string { return v.ID })
	x.platforms = ids(w.Platforms, func(v world.Platform) string { return v.ID })
	x.narratives = ids(w.Narratives, func(v world.Narrative) string { return v.ID })
	x.evidence = ids(w.Evidence, func(v world.Evidence) string { return v.ID })
	x.media = ids(w.Media, func(v world.Media) string { return v.ID })
	x.partners = ids(w.Partners, func(v world.Partner) string { return v.ID })
	x.channels = ids(w.Channels, func(v world.Channel) string { return v.ID })
	x.colleagues = ids(w.Colleagues, func(v world.Colleague) string { return v.ID })
	x.governments = ids(w.Governments, func(v world.Government) string { return v.ID })
	x.clearances = ids(w.Clearances, func(v world.Clearance) string { return v.ID })
	x.drafts = ids(w.Drafts, func(v world.Draft) string { return v.ID })
	x.accords = ids(w.Accords, func(v world.Accord) string { return v.ID })
	x.instructions = ids(w.Instructions, func(v world.Instruction) string { return v.ID })
	x.lines = ids(w.Lines, func(v world.Line) string { return v.ID })
	x.attributions = ids(w.Attributions, func(v world.Attribution) string { return v.ID })
	x.conferences = ids(w.Conferences, func(v world.Conference) string { return v.ID })
	x.cases = ids(w.Cases, func(v world.Case) string { return v.ID })
	x.expulsions = ids(w.Expulsions, func(v world.Expulsion) string { return w.Governments[v.Government].ID })
	x.languages = ids(w.Languages, func(v string) string { return v })
	x.events = ids(w.Events, func(v string) string { return v })
	for c, ch := range w.Channels {
		for k, terms := range ch.Kinds {
			if terms == nil {
				continue
			}
			for p := range terms.Points {
				x.points = append(x.points, pointRef{c, world.ChannelKind(k), p})
			}
		}
	}
	return x
}

func ids[T any](list []T, id func(T) string) map[string]int {
	m := make(map[string]int, len(list))
	for i, v := range list {
		m[id(v)] = i
	}
	return m
}
