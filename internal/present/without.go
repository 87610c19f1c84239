package present

import (
	"strconv"
	"strings"
)

// Percent of all people by which a claim must stand otherwise before it is said
// that it does: what is less is no lesson.
const worthSaying = 2

// without says how the same crisis would stand without the player: by which way
// things lie, and never by figures of what nobody in a crisis can know.
func (t *Teller) without(r map[string]string) (subject, body string) {
	n := func(key string) int { v, _ := strconv.Atoi(r[key]); return v }
	said := []string{t.Words.T("without.note")}
	rungs := []any{"rung", t.Rung(n("rung")), "without", t.Rung(n("rung_without"))}
	switch by := n("rung") - n("rung_without"); {
	case by < 0:
		said = append(said, t.Words.T("without.calmer", rungs...))
	case by > 0:
		said = append(said, t.Words.T("without.hotter", rungs...))
	default:
		said = append(said, t.Words.T("without.level", "rung", t.Rung(n("rung"))))
	}
	if answered := n("answered"); answered > 0 {
		said = append(said, t.Words.N("without.answered", int64(answered)))
	}
	claim := "without.spread"
	switch {
	case n("believed_without")-n("believed") >= worthSaying:
		claim = "without.fewer"
	case n("heard")-n("heard_without") >= worthSaying:
		claim = "without.carried"
	}
	said = append(said, t.Words.T(claim, "narrative", t.named(r["narrative"])))
	return t.Words.T("without.subject"), strings.Join(said, "\n\n")
}
