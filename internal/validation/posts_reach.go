package validation

import (
	"math"
	"strings"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/world"
)

// halfLives: how long until half of an audience has seen a post, by the share
// that has seen it after the half-life.
func halfLives(l *lab) []Row {
	var rows []Row
	for _, kind := range []struct {
		name string
		tick int32 // divides the half-life
	}{{"half-life.short", 2}, {"half-life.social", 5}, {"half-life.photo", 20}, {"half-life.professional", 20}, {"half-life.video", 60}} {
		minutes := int32(effects.Of(finding(kind.name).Lever).Value >> 16)
		st := study{arms: 1, agents: 2000, ticks: minutes / kind.tick, posts: []stimulus{shown(0, everyone, falseClaim, world.Asserts)}, world: func(w *world.World) {
			w.Clock.Tick, w.Clock.Ticks, w.Platforms[0].HalfLife = kind.tick, 7*minutes/kind.tick, minutes
			w.Effects[effects.AdoptForgets] = 0 // who has forgotten has seen it too
		}}
		found := l.measure(40, st, func(s *population.State) []float64 {
			return []float64{-float64(minutes) * math.Ln2 / math.Log(1-heard(s))}
		})
		rows = append(rows, against("half-life", "attention to a post, "+strings.TrimPrefix(kind.name, "half-life.")+" platform, minutes", kind.name).sized(found[0], 0, ""))
	}
	return rows
}

// languages: a post in a language that one arm does not understand.
func languages(l *lab) []Row {
	harsh := shown(0, everyone, falseClaim, world.Asserts, func(p *population.Post) { p.Ours, p.Reading.Goldstein, p.Reading.Emotion = true, -60, 30 })
	st := study{arms: 2, agents: 2000, ticks: later, posts: []stimulus{harsh}, world: func(w *world.World) {
		w.Segments[1].Speaks = []fixed.Q{0, fixed.One}
	}}
	found := l.measure(8, st, func(s *population.State) []float64 {
		before := population.New(s.People, 0, 0)
		reached, _, _ := s.Minds(falseClaim, 1)
		moved := math.Abs(float(s.Outrage(1)-before.Outrage(1))) + math.Abs(float(s.Trust(1)-before.Trust(1)))
		return []float64{reached.Float() + moved}
	})
	row := Row{Limit: "language: reached of those who do not speak it", Source: "by construction", Fitted: true}
	return []Row{row.sized(found[0], 0, "neither belief nor feelings move")}
}
