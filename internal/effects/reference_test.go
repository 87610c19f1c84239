package effects

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"demarche/internal/fixed"
)

var update = flag.Bool("update", false, "write docs/EFFECTS.md anew")

const reference = "../../docs/EFFECTS.md"

const preface = `# What posts do: the coefficients and their sources

This page is written from the tables in ` + "`internal/effects`" + ` (` + "`go test ./internal/effects -update`" + `): change those.

COUNTED

The first table holds every coefficient that the model runs with. A shift on the logit scale adds to the log odds that a person takes a
claim up, gives it up or passes it on: 0.5 lifts a chance of 30 % to 41 %, 1 to 54 %, 2 to 76 %. A *share* is a part of a scale from 0 to
1, a *half-life* the time after which half is left. The basis says what stands behind a value: *cited* is the source's own number,
*derived* the source's number put on the model's scale by the formula in the note, *judged* a number that no source gives; a source
beside a judged value supports its direction only; a *guide* is a number of its source that no formula reads, for authors to set
scenarios by. The range says how far sources disagree, or what seems possible; a run with ` + "`--vary`" + ` draws from the
ranges. A ✓ means that the number itself was read in the source or its abstract. *Politics* tells whether the source studied political
matters; most did not, and effects in politics are mostly weaker.

The second table holds published findings that experiments with the model are compared with, each with the coefficient that it bears on
most. They are not all in agreement, and that is their use: a lesson should not rest on one of them. Most were measured on people who
read one text in a quiet room, at once; a crisis is neither. *sign* stands for findings that report a direction alone: 1 raises, -1
lowers, 0 does neither.
`

func doc() string {
	var b strings.Builder
	b.WriteString(strings.Replace(preface, "COUNTED", counted(), 1) + "\n## Coefficients\n")
	group := ""
	for _, e := range Table() {
		if g, _, _ := strings.Cut(e.Name, "."); g != group {
			group = g
			fmt.Fprintf(&b, "\n### %s\n\n| coefficient | value | range | unit | basis | politics | source and note |\n| --- | --- | --- | --- | --- | --- | --- |\n", g)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s | %s |\n", e.Name, Decimal(e.Value), between(e.Low, e.High), e.Unit,
			string(e.Basis)+tick(e.Checked), e.Politics, cell(e.Source, e.DOI, e.Note))
	}
	b.WriteString("\n## Findings\n\n| finding | bears on | measure | value | range | politics | source and note |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for _, f := range Findings() {
		interval := ""
		if f.Interval {
			interval = between(f.Low, f.High)
		}
		fmt.Fprintf(&b, "| `%s` | `%v` | %s | %s | %s | %s | %s |\n", f.Name, f.Lever, f.Measure, Decimal(f.Value)+tick(f.Checked), interval, f.Politics,
			cell(f.Source, f.DOI, f.Note))
	}
	return b.String()
}

// counted tells how many numbers stand on what.
func counted() string {
	bases, sourced := map[Basis]int{}, 0
	for _, e := range Table() {
		bases[e.Basis]++
		if e.Basis == Judged && e.Source != "" {
			sourced++
		}
	}
	signs, read := 0, 0
	for _, f := range Findings() {
		if f.Measure == "sign" {
			signs++
		}
		if f.Checked {
			read++
		}
	}
	return fmt.Sprintf("Of %d coefficients **%d are judged**, %d of them with a source for direction or form alone and %d with none; %d are derived from a published\n"+
		"number, %d are cited, and %d are guides that no formula reads. Of %d findings %d report a direction alone; %d were read, %d recalled.",
		Count, bases[Judged], sourced, bases[Judged]-sourced, bases[Derived], bases[Cited], bases[Guide], len(Findings()), signs, read, len(Findings())-read)
}

func between(lo, hi fixed.Q) string { return Decimal(lo) + " .. " + Decimal(hi) }

func tick(checked bool) string {
	if checked {
		return " ✓"
	}
	return ""
}

func cell(source, doi, note string) string {
	if doi != "" {
		source = fmt.Sprintf("[%s](https://doi.org/%s)", source, doi)
	}
	if source != "" {
		source += ". "
	}
	return strings.TrimSpace(source + note)
}

func TestTheReferenceIsCurrent(t *testing.T) {
	want := doc()
	if *update {
		if err := os.WriteFile(reference, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, err := os.ReadFile(reference); err != nil || string(got) != want {
		t.Errorf("docs/EFFECTS.md is out of date (%v): run with -update", err)
	}
}
