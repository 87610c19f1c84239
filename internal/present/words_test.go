package present

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"demarche/internal/locale"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// constants returns the values of the string constants of a source file whose
// names begin with a prefix.
func constants(t *testing.T, file, prefix string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	ast.Inspect(f, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 && strings.HasPrefix(spec.Names[0].Name, prefix) {
			if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				s, _ := strconv.Unquote(lit.Value)
				list = append(list, s)
			}
		}
		return true
	})
	if len(list) == 0 {
		t.Fatalf("%s has no constants %s...", file, prefix)
	}
	return list
}

func words[T ~uint8](n int, of func(T) string) []string {
	var list []string
	for i := range n {
		list = append(list, of(T(i)))
	}
	return list
}

// scoreKeys are the keys of the score's items; those of what was not kept are the
// events that told it.
func scoreKeys(t *testing.T) []string {
	t.Helper()
	var data []byte
	for _, name := range []string{"parts", "integrity", "ethics"} {
		file, err := os.ReadFile("../score/" + name + ".go")
		if err != nil {
			t.Fatal(err)
		}
		data = append(data, file...)
	}
	list := []string{string(sim.EvMissed), string(sim.EvBreached), string(sim.EvDisavowed), string(sim.EvSilenceBroken), string(sim.EvAccordBroken)}
	for _, m := range regexp.MustCompile(`(?:Key: |take\(|return |key, v = )"([a-z-]+)"`).FindAllStringSubmatch(string(data), -1) {
		if !slices.Contains(list, m[1]) {
			list = append(list, m[1])
		}
	}
	return list
}

// TestKeysPutTogetherHaveTexts checks the keys that no source names in full,
// in both directions: each value has its text, and each text its value.
func TestKeysPutTogetherHaveTexts(t *testing.T) {
	refusals := constants(t, "../sim/command.go", "Refused")
	refusals = append(refusals, constants(t, "../academy/copy.go", "Refused")...)
	sentences := append(slices.Clone(refusals), "too-long-all", "unknown-minute", "unknown-promise", "unknown-position", "missing-platform", "not-offered-platform", "not-offered-draft")
	// Inputs of events that are told by another key.
	told := []string{"case", "gave-away", "post", "message", "inject", "rule", "evidence", "contact", "void", "staff", "silence-broken", "end", "rung", "removed", "assigned"}
	events := slices.DeleteFunc(constants(t, "../sim/event.go", "Ev"), func(k string) bool { return slices.Contains(told, k) })
	families := map[string][]string{
		"refusal.":         sentences,
		"mend.":            sentences,
		"command.":         words(world.CommandKinds, world.CommandKind.String),
		"cost.effect-":     words(world.CommandKinds, world.CommandKind.String),
		"position.":        words(world.Positions, world.Position.String),
		"post.about.":      words(world.Positions, world.Position.String),
		"act.":             words(speech.Acts, speech.Act.String),
		"kind.":            words(speech.Kinds, speech.Kind.String),
		"dimension.":       {"goldstein", "politeness", "certainty", "emotion", "empathy", "moral", "out_group", "promise"},
		"beat.":            constants(t, "../session/beat.go", "Beat"),
		"task.":            {"verify", "translate", "monitor", "consular", "liaison", "rest", "of"},
		"item.":            scoreKeys(t),
		"event.contact-":   {"call", "note", "summon", "demarche"},
		"event.case-":      {"identify", "kin", "consent", "failed"},
		"event.gave-away-": {"early", "endangered"},
		"event.staff-":     {"away", "back"},
		"event.evidence-":  {"holds", "fails", "confirmed-holds", "confirmed-fails", "corrected-holds", "corrected-fails"},
		"part.":            {"timing", "tone", "outcome", "integrity", "reach", "ethics", "empty", "clean", "timing.about", "tone.about", "outcome.about", "integrity.about", "reach.about", "ethics.about"},
		"mood.":            {"0", "1", "2", "3", "4"},
		"fatigue.":         {"0", "1", "2", "3", "4"},
		"goodwill.":        {"0", "1", "2", "3", "4"},
		"class.":           {"officials", "press", "civil", "people", "fringe"},
		"difficulty.":      {"introduction", "standard", "hard"},
		"status.":          {"unverified", "supported", "contradicted", "disputed"},
		"form.":            words(world.ChannelKinds, world.ChannelKind.String),
		"trend.":           {"rising", "steady", "falling"},
		"colleague.":       {"free", "busy", "away", "off"},
		"order.":           {"stands", "until", "asked", "withdrawn", "breached", "failed", "kept"},
		"clearance.too-":   {"harsh", "sure"},
		"cleared.":         {"used", "given", "refused", "waiting"},
		"promise.":         {"kept", "kept-answer", "kept-post", "late", "missed", "due"},
		"verdict.":         {"none", "high", "fair", "low", "poor"},
		"label.contact-":   {"call", "note", "summon", "demarche"},
		"picture.claim-":   {"measured", "unmeasured"},
		"temper.":          {"hostile", "calming", "plain"},
		"account.":         {"seized", "secured"},
		"list.":            {"comma", "semicolon", "and", "quote"},
		"number.":          {"thousand", "million"},
		"truth.":           {"true", "false", "measured", "unmeasured"},
		"own.":             {"band", "knew"},
		"outcome.":         {"item", "note", "worse", "best"},
		"terms.":           append(words(world.TermKinds, world.Terms.String), "about-on-record", "about-background", "about-off-record"),
		"habit.terms-":     {"0", "1", "2", "3"},
		"habit.embargo-":   {"0", "1", "2"},
		"silence.":         {"all", "state", "agreed", "ended"},
		"event.silence-":   {"no-comment", "agreed", "broken-us", "broken-them"},
		"picture.actor-":   {"post", "spoke", "talk"},
		"evidence.line-":   {"checking", "done"},
		"message.asks":     {"", "-people"},
		"picture.public":   {"", "-unmeasured"},
		"ladder.":          {"name", "rung"},
		"intent.":          sim.Intents[:],
		"expect.":          sim.Expectable[:],
		"measure.":         sim.Expectable[:],
		"way.":             sim.Ways[:],
		"calibration.":     {"few", "fair", "bold", "cautious"},
		"foresight.":       {"about", "aim", "expect", "expected", "figures", "level", "meant", "optional", "right", "rungs", "title", "unmeasured", "unpublished", "wrong"},
		"label.post":       {"", "-about", "-ours", "-unseen"},
	}
	maps.Copy(families, stepFamilies())
	for _, r := range tone.Reasons() {
		families["tone."] = append(families["tone."], strings.TrimPrefix(string(r), "tone."))
	}
	for _, l := range locale.Languages() {
		w := locale.New(l.Code)
		for prefix, values := range families {
			for _, v := range values {
				if !w.Has(prefix + v) {
					t.Errorf("%s: %s has no text", l.Code, prefix+v)
				}
			}
		}
		for _, e := range events {
			if !w.Has("event." + e) {
				t.Errorf("%s: event.%s has no text", l.Code, e)
			}
		}
	}
	for _, key := range locale.Keys() {
		for prefix, values := range families {
			if rest, ok := strings.CutPrefix(key, prefix); ok && !slices.Contains(values, rest) {
				t.Errorf("%s has no value: delete it in every language", key)
			}
		}
	}
}
