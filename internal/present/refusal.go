package present

import (
	"demarche/internal/sim"
)

// Refusal is why a command cannot be done, and what to do about it.
type Refusal struct{ Why, Mend string }

// Refusal puts a refusal into words.
func (t *Teller) Refusal(r *sim.Refusal) Refusal {
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
		args = append(args, "what", t.what(v))
	}
	code := r.Code
	if code == sim.RefusedTooLong && r.Args["platform"] == "" {
		code = "too-long-all"
	}
	if !t.Words.Has("refusal." + code) {
		return Refusal{Why: r.Error()}
	}
	return Refusal{Why: t.Words.T("refusal."+code, args...), Mend: t.Words.T("mend."+code, args...)}
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
