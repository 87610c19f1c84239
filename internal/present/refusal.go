package present

import (
	"strconv"
	"strings"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// Refusal is why a command cannot be done, and what to do about it.
type Refusal struct{ Why, Mend string }

// Refusal puts a refusal into words.
func (t *Teller) Refusal(r *sim.Refusal) Refusal {
	if r.Code == sim.RefusedBusy && r.Args["colleague"] != "" {
		return t.instead(r.Args)
	}
	var args []any
	for _, k := range []string{"account", "platform", "evidence", "id"} {
		if v, ok := r.Args[k]; ok {
			args = append(args, k, t.named(v))
		}
	}
	for _, k := range []string{"limit", "length", "command"} {
		if v, ok := r.Args[k]; ok {
			args = append(args, k, v)
		}
	}
	if v, ok := r.Args["language"]; ok {
		args = append(args, "language", t.Words.Language(v))
	}
	if v, ok := r.Args["task"]; ok {
		args = append(args, "task", t.TaskName(v))
	}
	if v, ok := r.Args["what"]; ok {
		what := t.what(v)
		if said := t.Text(r.Args["line"]); said != "" {
			what = t.Words.Quote(Short(said, 80))
		}
		args = append(args, "what", what)
	}
	if at, err := strconv.ParseInt(r.Args["lapsed"], 10, 32); err == nil {
		now, _ := strconv.ParseInt(r.Args["now"], 10, 32)
		args = append(args, "time", t.Hour(int32(at), int32(now)))
		return Refusal{Why: t.Words.T("lapsed.why", args...), Mend: t.Words.T("lapsed.instead")}
	}
	code := t.refusal(r)
	switch code {
	case "unknown-promise":
		if m, err := strconv.ParseInt(r.Args["id"], 10, 32); err == nil {
			args = append(args, "time", t.At(int32(m)))
		}
	case "not-offered-platform":
		args = append(args, "platform", t.named(r.Args["what"]))
	case "not-offered-draft":
		args = append(args, "draft", t.Words.Quote(t.named(r.Args["what"])))
	}
	if !t.Words.Has("refusal." + code) {
		return Refusal{Why: r.Error()}
	}
	out := Refusal{Why: t.Words.T("refusal."+code, args...), Mend: t.Words.T("mend."+code, args...)}
	if when := t.able(r.Args); r.Code == sim.RefusedBusy && when != "" {
		out.Mend = when
	}
	return out
}

// instead says why a colleague cannot do what was asked of them, and who can.
func (t *Teller) instead(args map[string]string) Refusal {
	name, task := t.named(args["colleague"]), t.TaskName(args["task"])
	until, _ := strconv.ParseInt(args["until"], 10, 32)
	now, _ := strconv.ParseInt(args["now"], 10, 32)
	time := t.Hour(int32(until), int32(now))
	out := Refusal{Mend: t.Words.T("mend.busy")}
	switch doing := args["doing"]; {
	case doing == "":
		out.Why = t.Words.T("engaged.unskilled", "name", name, "task", task)
	case doing != "away":
		out.Why = t.Words.T("engaged.busy", "name", name, "task", t.TaskName(doing), "time", time)
	case until > 0:
		out.Why = t.Words.T("engaged.away-until", "name", name, "time", time)
	default:
		out.Why = t.Words.T("engaged.away", "name", name)
	}
	var others []string
	for id := range strings.FieldsSeq(args["others"]) {
		others = append(others, t.named(id))
	}
	if len(others) > 0 {
		out.Mend = t.Words.T("engaged.others", "task", task, "list", t.Words.List(others))
	}
	return out
}

// refusal is the key of the sentence for a refusal: where its code says too
// little, what it speaks of says more.
func (t *Teller) refusal(r *sim.Refusal) string {
	what := r.Args["what"]
	switch {
	case r.Code == sim.RefusedTooLong && r.Args["platform"] == "":
		return "too-long-all"
	case r.Code == sim.RefusedUnknown && what == "minute":
		return "unknown-minute"
	case r.Code == sim.RefusedUnknown && what == "promise":
		return "unknown-promise"
	case r.Code == sim.RefusedUnknown && what == "position":
		return "unknown-position"
	case r.Code == sim.RefusedMissing && what == "platform":
		return "missing-platform"
	case r.Code == sim.RefusedNotOffered && find(t.w.Platforms, what, func(p *world.Platform) string { return p.ID }) != world.None:
		return "not-offered-platform"
	case r.Code == sim.RefusedNotOffered && find(t.w.Drafts, what, func(d *world.Draft) string { return d.ID }) != world.None:
		return "not-offered-draft"
	}
	return r.Code
}

// Void says why a command that was given could not be done in the end, by the
// code of its event, which comes without arguments; "" when the code says no
// more.
func (t *Teller) Void(code string) string {
	if key := "void." + code; t.Words.Has(key) {
		return t.Words.T(key)
	}
	return ""
}

// what names the kind of thing that a refusal speaks of, or the thing itself.
func (t *Teller) what(word string) string {
	if key := "what." + word; t.Words.Has(key) {
		return t.Words.T(key)
	}
	if key := "command." + word; t.Words.Has(key) {
		return t.Words.T(key)
	}
	if key := "task." + word; t.Words.Has(key) {
		return t.Words.T(key)
	}
	return t.Words.Quote(t.named(word))
}
