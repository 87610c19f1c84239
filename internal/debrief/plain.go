package debrief

import (
	"strconv"
	"strings"

	"demarche/internal/locale"
)

// Section is a part of the sheet as lines of text, for a terminal.
type Section struct {
	ID      string // as the player names it
	Heading string
	Lines   []Line
}

// Line is a sentence, or a row of a table whose cells are set below those of the
// rows round it.
type Line struct {
	Text  string
	Cells []string
	Under bool // it belongs to the line above
}

// The ids of the sections, in their order.
const (
	InSaid        = "said"
	InEnding      = "ending"
	InScore       = "score"
	InLadder      = "ladder"
	InDecisions   = "decisions"
	InTruth       = "truth"
	InNarratives  = "narratives"
	InPredictions = "predictions"
	InMix         = "mix"
	InObjectives  = "objectives"
	InSources     = "sources"
)

// Plain returns the sections of the sheet as lines of text.
func (s *Sheet) Plain() []Section {
	return []Section{
		{InSaid, s.Said.Heading, s.plainSaid()},
		{InEnding, s.Ending.Heading, []Line{{Text: s.Ending.Title}, {Text: s.Ending.Text}, {Text: s.Score.Came}}},
		{InScore, s.Score.Heading, s.plainScore()},
		{InLadder, s.Ladder.Heading, s.plainLadder()},
		{InDecisions, s.Decisions.Heading, s.plainDecisions()},
		{InTruth, s.Truth.Heading, s.plainTruth()},
		{InNarratives, s.Narratives.Heading, s.plainNarratives()},
		{InPredictions, s.Foresight.Heading, s.plainForesight()},
		{InMix, s.Mix.Heading, s.plainMix()},
		{InObjectives, s.Objectives.Heading, s.plainObjectives()},
		{InSources, s.Sources.Heading, s.plainSources()},
	}
}

func say(list *[]Line, texts ...string) {
	for _, text := range texts {
		if text != "" {
			*list = append(*list, Line{Text: text})
		}
	}
}

func under(list *[]Line, texts ...string) {
	for _, text := range texts {
		if text != "" {
			*list = append(*list, Line{Text: text, Under: true})
		}
	}
}

func row(list *[]Line, cells ...string) { *list = append(*list, Line{Cells: cells}) }

func (s *Sheet) plainSaid() (list []Line) {
	say(&list, s.Said.Feelings)
	for _, a := range s.Said.Answers {
		if a.Text != "" {
			say(&list, a.Question)
			under(&list, strings.Join(strings.Fields(a.Text), " "))
		}
	}
	return list
}

func (s *Sheet) plainScore() (list []Line) {
	say(&list, s.Ending.Beside, s.Score.Outcome, s.Score.Basis, s.Score.Apart)
	row(&list, s.Score.Heading, s.Score.Total.Text, s.Score.Scale)
	for _, p := range s.Score.Parts {
		row(&list, p.Name, p.Total.Text, p.About)
		under(&list, p.Undone)
	}
	if len(s.Unkept.Rows) > 0 {
		say(&list, s.Unkept.Heading)
		for _, r := range s.Unkept.Rows {
			under(&list, r.What+" ("+r.Price+")")
		}
		say(&list, s.Unkept.About)
	}
	say(&list, s.Score.Verdict, s.Note)
	return list
}

// everyHours is how many hours lie between the rows of the ladder as text: 12, and
// fewer where hardly a row would stand.
func everyHours(hours int) int {
	switch {
	case hours <= 12:
		return 1
	case hours < 24:
		return 3
	}
	return 12
}

func (s *Sheet) plainLadder() (list []Line) {
	c := &s.Ladder.Chart
	head := []string{s.Decisions.Columns.When}
	for _, line := range c.Series {
		head = append(head, line.Name)
	}
	row(&list, head...)
	every := everyHours(len(s.Ladder.Hours))
	for hour := every; hour <= len(s.Ladder.Hours); hour += every {
		cells := []string{s.Ladder.Hours[hour-1]}
		for i := range c.Series {
			cells = append(cells, s.Ladder.Texts[i][min(hour, len(c.Series[i].Y))-1])
		}
		row(&list, cells...)
	}
	say(&list, s.Ladder.Notes...)
	return list
}

func (s *Sheet) plainDecisions() (list []Line) {
	d := &s.Decisions
	if len(d.Rows) == 0 {
		say(&list, d.Empty)
		return append(list, d.Left.plain()...)
	}
	say(&list, d.About)
	row(&list, d.Columns.Number, d.Columns.When, d.Columns.What, d.Columns.Credit, d.Columns.Share, d.Columns.Timing, d.Columns.Tone)
	for i := range d.Rows {
		r := &d.Rows[i]
		if r.Quiet() {
			continue
		}
		row(&list, strconv.Itoa(i+1), r.When, r.What, r.Words, r.Share.Text, r.Timing.Text, r.Tone.Text)
		under(&list, strings.TrimSpace(r.Advice+" "+r.Because))
	}
	if d.Quiet.Text != "" {
		var names []string
		for _, i := range d.Quiet.Rows {
			names = append(names, strconv.Itoa(i+1)+" "+d.Rows[i].When+" "+d.Rows[i].What)
		}
		say(&list, d.Quiet.Text)
		under(&list, locale.New(s.Lang).Semicolons(names...))
	}
	say(&list, d.Sum)
	say(&list, d.Pairs...)
	return append(list, d.Left.plain()...)
}

func (l *Left) plain() (list []Line) {
	if len(l.Rows) == 0 {
		return nil
	}
	say(&list, l.Heading)
	for _, r := range l.Rows {
		under(&list, r.When+" "+r.What)
	}
	say(&list, l.About)
	return list
}

// Open returns one decision as lines of text: what was said, other moments and
// tones, what could be known, and the advice.
func (s *Sheet) Open(i int) Section {
	d := &s.Decisions.Rows[i]
	var list []Line
	for _, v := range d.Texts {
		say(&list, v.Language+": "+v.Text)
	}
	say(&list, s.Decisions.Columns.Credit+": "+d.Words)
	if d.Times != nil {
		say(&list, d.Times.Heading)
		for _, m := range d.Times.Points {
			row(&list, "  "+m.When, m.Worth.Text, s.Decisions.Titles.mark(m.Played, m.Best))
		}
		under(&list, d.Times.Notes...)
	}
	if d.Tones != nil {
		say(&list, d.Tones.Heading)
		for _, v := range d.Tones.Rows {
			row(&list, "  "+v.Name, v.Gain.Text, s.Decisions.Titles.mark(false, v.Best))
		}
		under(&list, d.Tones.Note)
	}
	say(&list, d.Knew...)
	say(&list, d.Hangs, d.Advice, d.Because)
	return Section{d.ID, d.When + ". " + d.What, list}
}

func (t *Titles) mark(played, best bool) string {
	switch {
	case played:
		return t.Played
	case best:
		return t.Best
	}
	return ""
}

func (s *Sheet) plainTruth() (list []Line) {
	t := &s.Truth
	if len(t.Facts.Rows) > 0 {
		say(&list, t.Facts.Heading)
	}
	for _, f := range t.Facts.Rows {
		under(&list, f.Name+": "+strings.TrimSuffix(f.Value, ".")+". "+f.Chance)
	}
	if len(t.Reasons.Rows) > 0 {
		say(&list, t.Reasons.Heading)
	}
	for _, r := range t.Reasons.Rows {
		under(&list, r.Who+": "+r.Text)
	}
	for _, c := range t.Claims {
		say(&list, c.Claim+": "+c.True)
		under(&list, c.Note)
	}
	return list
}

func (s *Sheet) plainNarratives() (list []Line) {
	n := &s.Narratives
	say(&list, n.About)
	for _, r := range n.Rows {
		say(&list, r.Claim)
		for i, c := range r.Cells {
			row(&list, "  "+n.Publics[i], c.True.Text, c.Seen)
		}
	}
	return list
}

func (s *Sheet) plainForesight() (list []Line) {
	f := &s.Foresight
	if len(f.Rows) == 0 {
		say(&list, f.Empty)
		return list
	}
	for _, r := range f.Rows {
		say(&list, r.Name)
		under(&list, strings.TrimSpace(r.Meant+" "+r.Expects), r.Came)
	}
	say(&list, f.Levels...)
	say(&list, f.Scored, f.Verdict, f.About)
	return list
}

func (s *Sheet) plainMix() (list []Line) {
	if s.Mix.All == 0 {
		say(&list, s.Mix.Empty)
	}
	for _, p := range s.Mix.Parts {
		if s.Mix.All > 0 {
			row(&list, p.Name, p.Share.Text, p.About)
		}
	}
	say(&list, s.Mix.Unsure, s.Mix.About)
	return list
}

func (s *Sheet) plainObjectives() (list []Line) {
	for _, o := range s.Objectives.Rows {
		say(&list, o.State+": "+o.Text)
		under(&list, o.Evidence)
	}
	return list
}

func (s *Sheet) plainSources() (list []Line) {
	say(&list, s.Sources.About)
	say(&list, s.Sources.Methods...)
	say(&list, s.Sources.Model...)
	return list
}
