package textplay

import (
	"slices"
	"strings"

	"demarche/internal/locale"
	"demarche/internal/world"
)

// request is a line that the player typed: a verb, what stands freely after
// it, and values by keyword.
type request struct {
	verb     string // as in the table of verbs; "" when it is none of them
	typed    string // as it was typed
	rest     string // all after the verb, as it was typed
	free     []string
	quoted   []bool // of what stands freely: in quotation marks
	given    map[string][]string
	texts    map[string]string // by language; "" for the usual one
	position world.Position
	placed   bool  // a position was given
	now      bool  // needs no confirmation
	wrong    error // the first thing in it that means nothing
}

// fault notes what is wrong with a line; the first fault is told.
func (r *request) fault(err error) {
	if r.wrong == nil {
		r.wrong = err
	}
}

// keywords introduce a value in a line.
var keywords = []string{
	"as", "on", "about", "to", "draft", "evidence", "media", "reply", "quote", "translate", "cleared", "promise", "with",
	"reason", "until", "by", "say", "level", "find", "text", "intent", "expect", "terms", "screenshot", "authoritative",
}

var positions = [...]world.Position{world.Asserts, world.Denies, world.Partly, world.Holds}

// grammar knows the words of commands in the language of display beside those
// of English, which are always understood.
type grammar struct {
	verbs    map[string]string
	keywords map[string]string
	places   map[string]world.Position
	now      map[string]bool
	speaks   map[string]bool // codes of the scenario's languages
}

func newGrammar(words *locale.Words, languages ...string) *grammar {
	g := &grammar{
		speaks: map[string]bool{},
		verbs:  map[string]string{}, keywords: map[string]string{}, places: map[string]world.Position{}, now: map[string]bool{"now": true, "!": true},
	}
	for _, l := range languages {
		g.speaks[l] = true
	}
	for _, v := range verbs {
		for _, alias := range strings.Fields(words.T("verb." + v.name)) {
			g.verbs[alias] = v.name
		}
	}
	for _, v := range verbs {
		g.verbs[v.name] = v.name // English last: it always means what it says
	}
	for _, k := range keywords {
		g.keywords[words.T("word."+k)] = k
	}
	for _, k := range keywords {
		g.keywords[k] = k
	}
	for _, p := range positions {
		g.places[words.T("word."+p.String())] = p
		g.places[p.String()] = p
	}
	g.now[words.T("word.now")] = true
	bare(g.verbs)
	bare(g.keywords)
	bare(g.places)
	return g
}

// parse reads a line. It never fails: what it does not know stands freely.
func (g *grammar) parse(line string) *request {
	r := &request{given: map[string][]string{}, texts: map[string]string{}}
	line = strings.TrimSpace(line)
	list := tokens(line)
	if n := len(list); n > 0 && list[n-1] == (token{"!", false}) {
		list, line, r.now = list[:n-1], strings.TrimSpace(strings.TrimSuffix(line, "!")), true
	}
	if len(list) == 0 {
		return r
	}
	r.typed = list[0].text
	r.verb = g.verbs[strings.ToLower(r.typed)]
	if bare, ok := strings.CutSuffix(r.typed, "!"); ok && r.verb == "" && len(list) == 1 && bare != "" {
		r.typed, r.now, r.verb = bare, true, g.verbs[strings.ToLower(bare)]
	}
	if _, rest, ok := strings.Cut(line, " "); ok {
		r.rest = strings.TrimSpace(rest)
	}
	list = g.spans(list, r.verb)
	key := ""
	for i, t := range list[1:] {
		if last := i == len(list)-2; last && !t.quoted && !words(key) && acts(r.verb) && len(t.text) > 1 {
			if bare, ok := strings.CutSuffix(t.text, "!"); ok {
				t.text, r.now = bare, true
			}
		}
		if !t.quoted && (key == "" || key == "text") && i+2 < len(list) && list[i+2].quoted {
			if lang := strings.TrimRight(strings.ToLower(t.text), ":="); g.speaks[lang] {
				key = "text." + lang
				continue
			}
		}
		key = g.take(r, key, t)
	}
	return r
}

// spans joins the parts of a length of time where one is due: 1 h 30.
func (g *grammar) spans(list []token, verb string) []token {
	for i := 1; i < len(list); i++ {
		key := g.keywords[strings.ToLower(list[i-1].text)]
		if due := i == 1 && (verb == "go" || verb == "wait") || key == "until" || key == "promise"; !due || list[i-1].quoted {
			continue
		}
		text := list[i].text
		for n := i + 1; n < min(i+4, len(list)) && !slices.ContainsFunc(list[i:n+1], func(t token) bool { return t.quoted }); n++ {
			text += " " + list[n].text
			if _, ok := span(strings.TrimPrefix(text, "+")); ok {
				list = slices.Replace(list, i, n+1, token{text, false})
				text, n = list[i].text, i
			}
		}
	}
	return list
}

// words tells whether the value of a keyword is what somebody writes.
func words(key string) bool {
	name, _, _ := strings.Cut(key, ".")
	return name == "text" || name == "reason"
}

// acts tells whether a verb gives a command or lets time pass.
func acts(verb string) bool {
	v := verbOf(verb)
	return v != nil && (v.acts || v.name == "go" || v.name == doVerb)
}

// take puts a token where it belongs and returns the keyword that waits for a
// value: a list goes on while its parts end in commas.
func (g *grammar) take(r *request, key string, t token) string {
	if !t.quoted {
		word := strings.ToLower(t.text)
		base, lang, _ := strings.Cut(word, ".")
		if k, ok := g.keywords[base]; ok && (lang == "" || k == "text") {
			if lang != "" {
				return k + "." + lang
			}
			return k
		}
		if key == "" {
			if p, ok := g.places[word]; ok {
				r.position, r.placed = p, true
				return ""
			}
			if g.now[word] {
				r.now = true
				return ""
			}
		}
	}
	if name, lang, _ := strings.Cut(key, "."); name == "text" {
		if _, twice := r.texts[lang]; !twice {
			r.texts[lang] = t.text
			return ""
		}
		key = ""
	}
	if key == "" {
		r.free, r.quoted = append(r.free, t.text), append(r.quoted, t.quoted)
		return ""
	}
	if t.quoted {
		r.given[key] = append(r.given[key], t.text)
		return ""
	}
	r.given[key] = append(r.given[key], split(t.text)...)
	if strings.HasSuffix(t.text, ",") || strings.HasSuffix(t.text, "،") {
		return key
	}
	return ""
}

// one returns the value of a keyword, or "".
func (r *request) one(key string) string {
	if list := r.given[key]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// at returns what stands freely at a place, or "".
func (r *request) at(i int) string {
	if i < len(r.free) {
		return r.free[i]
	}
	return ""
}
