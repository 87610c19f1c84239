package debrief

import (
	"strings"

	"demarche/internal/credit"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// Decisions are what each command was worth.
type Decisions struct {
	Heading string
	About   string // how it was found
	Unit    string // of the credits, with their interval
	Columns Columns
	Titles  Titles
	Rows    []Decision
	Quiet   Quiet  // those of them that are told in one line
	Left    Left   // what nobody decided
	Empty   string // what to say when nothing was decided
	Sum     string // what the shares come to together; or ""
	Pairs   []string
}

// Columns name the columns of the table of decisions.
type Columns struct{ Number, When, What, Credit, Share, Timing, Tone string }

// State says what can be said of a credit.
type State string

// The states.
const (
	Waiting State = "waiting" // not computed yet
	None    State = "none"    // no measurable effect
	Helped  State = "helped"
	Cost    State = "cost"
)

// Titles head what a decision opens to, and mark in it what was played and what
// would have been best.
type Titles struct{ Said, Knew, Advice, Played, Best string }

// Decision is one command, with what it was worth.
type Decision struct {
	ID     string
	Minute int32
	Kind   string // of the command
	About  string // the draft, or what it is aimed at; or ""
	When   string // day and hour, UTC
	What   string
	Texts  []Version // what was said, word for word

	State        State
	Credit       Value // with the rest as played
	Low, High    Value // 95 %
	Words        string
	Share        Value
	Timing, Tone Value
	Advice       string
	Because      string // a finding behind the advice, with its source; or ""

	Knew  []string // what could be known then
	Times *Moments // nil where no other moment was tried
	Tones *Voices  // nil where no other tone was tried
	Hangs string   // what could not be done without it, and what all of it was worth; or ""
	Again string   // offers to play again from before it; "" where that is not to be had

	void []string // ids of what could not be done without it
}

// Version is a text as it was published.
type Version struct{ Lang, Language, Text string }

func (t *Teller) decisions(r *credit.Report, found credit.Samples) Decisions {
	w := t.Words
	out := Decisions{
		Heading: w.T("paper.decisions"), About: w.T("sheet.about", "n", r.Runs.Futures), Unit: w.T("sheet.unit"), Empty: w.T("sheet.nothing"),
		Columns: Columns{w.T("sheet.number"), w.T("paper.time"), w.T("paper.decision"), w.T("paper.credit"), w.T("paper.share"), w.T("part.timing"), w.T("part.tone")},
		Titles:  Titles{w.T("sheet.said"), w.T("sheet.knew-title"), w.T("sheet.advice"), w.T("sheet.line.played"), w.T("sheet.best-mark")},
	}
	sum, shares, broken := 0.0, 0, t.broken()
	for i := range r.Commands {
		if !t.decides(i) {
			continue
		}
		d := t.decision(i, &r.Commands[i], found)
		if text := broken[d.ID]; text != "" {
			d.Advice = strings.TrimSpace(d.Advice + " " + text)
		}
		out.Rows = append(out.Rows, d)
		if d.Share.At != nil {
			sum += *d.Share.At
			shares++
		}
	}
	t.together(r, out.Rows)
	number(w, out.Rows)
	out.Quiet, out.Left = t.quiet(r, out.Rows), t.left()
	if shares > 0 && shares == len(out.Rows) {
		out.Sum = w.T("sheet.sum", "sum", w.Decimal(sum, 2, true))
	}
	for _, p := range r.Pairs {
		key := "sheet.pair.together"
		if p.Effect < 0 {
			key = "sheet.pair.instead"
		}
		out.Pairs = append(out.Pairs, w.T(key, "first", t.what(p.First), "second", t.what(p.Second), "effect", w.Decimal(max(p.Effect, -p.Effect), 2, false)))
	}
	return out
}

// number tells decisions of one name apart, in the order in which they were given.
func number(w *locale.Words, rows []Decision) {
	all, met := map[string]int{}, map[string]int{}
	for i := range rows {
		all[rows[i].What]++
	}
	for i := range rows {
		if name := rows[i].What; all[name] > 1 {
			met[name]++
			rows[i].What = w.T("marks.of", "what", name, "n", met[name], "all", all[name])
		}
	}
}

// changes tells whether a kind of command can change anything in the crisis.
func changes(k world.CommandKind) bool {
	return k != world.CmdWait && k != world.CmdSkip && k != world.CmdForecast
}

// decides tells whether a command can change anything.
func (t *Teller) decides(i int) bool {
	k := t.study.Commands[i].Kind
	return changes(k)
}

func (t *Teller) decision(i int, d *credit.Decision, found credit.Samples) Decision {
	w, c := t.Words, &t.study.Commands[i]
	at := t.Time(d.Minute)
	out := Decision{
		ID: d.ID, Minute: d.Minute, Kind: d.Kind, About: d.About, When: at.Day + " " + at.UTC, What: t.title(c), Texts: t.versions(c),
		State: Waiting, Words: w.T("sheet.waiting"), Share: t.signed(d.Share), Timing: t.figure(d.Timing), Tone: t.figure(d.Tone),
		Credit: t.signed(d.Credit), Low: t.signed(d.Low), High: t.signed(d.High),
	}
	if d.Credit != nil {
		out.State, out.Words = None, w.T("paper.none")
		if d.Measurable {
			out.State = Helped
			if *d.Credit < 0 {
				out.State = Cost
			}
			out.Words = w.T("paper.worth", "credit", out.Credit.Text, "low", out.Low.Text, "high", out.High.Text)
		}
	}
	moments, voices := t.study.tried(i, found)
	out.Advice, out.Because = t.advice(d, c, moments, voices)
	if out.Advice == "" && out.State == None {
		out.Advice = t.carried(c)
	}
	out.Times, out.Tones = t.moments(i, d, moments), t.voices(voices)
	out.Knew = t.knew(d, c)
	if len(d.Void) > 0 {
		var names []string
		for _, id := range d.Void {
			names = append(names, t.what(id))
		}
		out.void = d.Void
		out.Hangs = w.T("sheet.hangs", "what", w.List(names))
	}
	out.Again = w.T("sheet.again", "time", out.When)
	return out
}

// Quiet tells whether there is nothing to say of a decision but that it had no
// measurable effect.
func (d *Decision) Quiet() bool { return d.State == None && d.Advice == "" }

// signed is a loss with its sign, figure a part of a score.
func (t *Teller) signed(x *float64) Value {
	if x == nil {
		return Value{Text: "–"}
	}
	return Value{t.Words.Decimal(*x, 2, true), x}
}

func (t *Teller) figure(x *float64) Value {
	if x == nil {
		return Value{Text: "–"}
	}
	return Value{t.Words.Decimal(*x, 0, false), x}
}

// title names a command by its draft, by what it says, or by what it is about.
func (t *Teller) title(c *sim.Command) string {
	w, v := t.Words, t.study.Session.View()
	if name := t.Text("drafts." + c.Draft + ".title"); c.Draft != "" && name != "" {
		return w.T("task.of", "command", t.CommandName(c.Kind), "subject", name)
	}
	if text := c.Texts[w.Lang()]; text != "" && c.Publishes() {
		return w.T("task.of", "command", t.CommandName(c.Kind), "subject", w.Quote(present.Short(text, 60)))
	}
	for _, text := range c.Texts {
		if len(c.Texts) == 1 && c.Publishes() {
			return w.T("task.of", "command", t.CommandName(c.Kind), "subject", w.Quote(present.Short(text, 60)))
		}
	}
	return t.Ordered(c, v)
}

// what names a command by its id.
func (t *Teller) what(id string) string {
	for i := range t.study.Commands {
		if t.study.Commands[i].ID == id {
			return t.title(&t.study.Commands[i])
		}
	}
	return id
}

// versions are the texts of a command, that in the language of display first.
func (t *Teller) versions(c *sim.Command) []Version {
	var list []Version
	for _, lang := range t.World().Languages {
		if text := c.Texts[lang]; text != "" {
			list = append(list, Version{lang, t.Words.Language(lang), text})
		}
	}
	for i := range list {
		if list[i].Lang == t.Words.Lang() {
			list[0], list[i] = list[i], list[0]
		}
	}
	return list
}
