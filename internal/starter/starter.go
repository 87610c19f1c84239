// Package starter writes the first files of a scenario: small, with comments,
// and working.
package starter

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"text/template"
	"unicode"
	"unicode/utf8"

	"demarche/internal/source"
)

// The files, in which the answers of the author are filled in.
//
//go:embed files
var files embed.FS

// Question asks for one word or line of the scenario.
type Question struct {
	Key  string
	Asks string
	// Usual returns the answer that an empty line stands for. It may depend on
	// those given before.
	Usual func(given Answers) string
	// Fault says what is wrong with an answer, or "".
	Fault func(answer string) string
	// Clash says why an answer does not go with those given before, or ""; nil for
	// what goes with all.
	Clash func(answer string, given Answers) string
	// As writes an answer in the language of scenarios; nil for as it is.
	As func(answer string) string
}

// Answers are the author's, by key.
type Answers map[string]string

// The keys of the answers.
const (
	Title  = "title"
	Lang   = "language"
	Ours   = "ours"
	Zone   = "zone"
	Theirs = "theirs"
	Thing  = "thing"
	Claim  = "claim"
	Length = "length"
)

// Questions lists what is asked, in order.
var Questions = []Question{
	{Key: Title, Asks: "What is the crisis called (at most 80 characters)?", Usual: usual("A borrowed picture"), Fault: short(80)},
	{Key: Lang, Asks: "In which language are its texts (en)?", Usual: usual("en"), Fault: language},
	{Key: Ours, Asks: "Which state does the player serve (at most 40 characters)?", Usual: usual("Tamwe"), Fault: short(40)},
	{Key: Zone, Asks: "How far is its capital from UTC?", Usual: usual("+2h"), Fault: zone, As: asZone},
	{Key: Theirs, Asks: "Which state is on the other side (at most 40 characters)?", Usual: otherState, Fault: short(40), Clash: twoStates},
	{Key: Thing, Asks: "A picture goes round that may be old. What does it show (at most 40 characters)?", Usual: usual("the closed bridge"), Fault: short(40)},
	{Key: Claim, Asks: "And what do people say it proves (at most 120 characters)?", Usual: func(given Answers) string { return given[Ours] + " has closed the bridge." }, Fault: short(120)},
	{Key: Length, Asks: "How long is the crisis, 2h to 2d?", Usual: usual("6h"), Fault: length, As: asLength},
}

// otherState proposes a state that is not the player's.
func otherState(given Answers) string {
	if strings.EqualFold(plain(given[Ours]), "Odane") {
		return "Tamwe"
	}
	return "Odane"
}

func twoStates(answer string, given Answers) string {
	if strings.EqualFold(plain(answer), plain(given[Ours])) {
		return "this is the state that the player serves; texts and tables tell the two apart by their names, so name another"
	}
	return ""
}

// Wrong says what is wrong with an answer after those given before, or "".
func (q *Question) Wrong(answer string, given Answers) string {
	if fault := q.Fault(answer); fault != "" || q.Clash == nil {
		return fault
	}
	return q.Clash(answer, given)
}

func usual(text string) func(Answers) string { return func(Answers) string { return text } }

func short(most int) func(string) string {
	return func(s string) string {
		if utf8.RuneCountInString(s) > most {
			return fmt.Sprintf("this has %d characters; at most %d will do", utf8.RuneCountInString(s), most)
		}
		return ""
	}
}

func language(s string) string {
	if s != "en" {
		return "the first texts are in English; take en, write your own texts in their place, and then change language"
	}
	return ""
}

// Files returns the files of the scenario by name, for answers to all
// questions; what is missing is as usual.
func Files(given Answers) (map[string][]byte, error) {
	all := Answers{}
	for _, q := range Questions {
		answer := plain(given[q.Key])
		if answer == "" {
			answer = q.Usual(all)
		}
		if fault := q.Wrong(answer, all); fault != "" {
			return nil, fmt.Errorf("%s: %s", q.Key, fault)
		}
		if q.As != nil {
			answer = q.As(answer)
		}
		all[q.Key] = answer
	}
	long, _ := span(all[Length])
	p := pace{long}
	paced := template.FuncMap{"at": p.moment, "span": p.span, "minutes": p.minutes, "spelt": p.spelt}
	out := map[string][]byte{}
	err := fs.WalkDir(files, "files", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		t, err := template.New(name).Funcs(forms).Funcs(paced).Parse(string(text))
		if err != nil {
			return err
		}
		var b bytes.Buffer
		err = t.Execute(&b, all)
		out[strings.TrimPrefix(name, "files/")] = b.Bytes()
		return err
	})
	return out, err
}

// plain takes away what no text of a file may hold.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// forms write an answer where it stands. Inside a block of text nothing needs
// quotes; the quotes of all others are for what YAML would misread.
var forms = template.FuncMap{
	"text":     source.Quoted,
	"people":   func(state string) string { return source.Quoted("People of " + state) },
	"ministry": func(state string) string { return source.Quoted("Foreign Ministry of " + state) },
}
