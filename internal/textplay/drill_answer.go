package textplay

import (
	"slices"
	"strconv"
	"strings"

	"demarche/internal/drill"
)

// asking reads a line; the word for skipping leaves the drill.
func (d *drilling) asking(what string) (string, error) {
	line, err := d.ask(what)
	if err == nil && (strings.EqualFold(line, "skip") || strings.EqualFold(line, d.words.T("drill.word-skip"))) {
		return "", errCancel
	}
	return line, err
}

// picks asks for the numbers of options.
func (d *drilling) picks(of, most int) ([]int, error) {
	question := d.words.T("drill.pick-some", "n", most)
	if most == 1 {
		question = d.words.T("drill.pick-one")
	}
	for {
		line, err := d.asking(question)
		if err != nil {
			return nil, err
		}
		picks, wrong := d.numbers(split(line), of, most)
		switch {
		case wrong == "" && d.drill.Kind == drill.Verify && !d.drill.Check.Fits(picks):
			wrong = d.tell.DrillTime(d.drill.Check, picks)
		case wrong == "" && len(picks) == 0 && most == 1:
			continue
		}
		if wrong == "" {
			return picks, nil
		}
		d.line(wrong)
	}
}

// numbers reads picks, or says what is wrong with them.
func (d *drilling) numbers(words []string, of, most int) (picks []int, wrong string) {
	for _, w := range words {
		n, err := strconv.Atoi(w)
		switch {
		case err != nil || n < 1 || n > of:
			return nil, d.words.T("drill.no-number", "word", w)
		case slices.Contains(picks, n-1) || len(picks) == most:
			return nil, d.words.T("drill.too-many", "n", most)
		}
		picks = append(picks, n-1)
	}
	return picks, ""
}

// verdict tells what the checks found and asks for the verdict.
func (d *drilling) verdict(picks []int) (drill.Answer, error) {
	a := drill.Answer{Picks: picks}
	if len(picks) > 0 {
		d.texts(d.tell.DrillFound(d.drill.Check, picks))
		d.gap()
	}
	for {
		line, err := d.asking(d.words.T("drill.verdict"))
		if err != nil {
			return a, err
		}
		yes := []string{"y", "yes", unmarked(d.words.T("word.y")), unmarked(d.words.T("word.yes"))}
		no := []string{"n", "no", unmarked(d.words.T("word.n")), unmarked(d.words.T("word.no"))}
		said := unmarked(strings.ToLower(line))
		if a.True = slices.Contains(yes, said); a.True || slices.Contains(no, said) {
			break
		}
		d.line(d.words.T("text.only-yes-no"))
	}
	for {
		line, err := d.asking(d.words.T("drill.sure"))
		if err != nil {
			return a, err
		}
		if n, err := strconv.Atoi(strings.TrimSpace(strings.TrimRight(line, " %\u00a0"))); err == nil && n >= 50 && n <= 100 {
			a.Sure = n
			return a, nil
		}
		d.line(d.words.T("drill.no-sure"))
	}
}

// write takes a text, says how it does, and takes another as long as the player
// wants.
func (d *drilling) write() error {
	for {
		text, err := d.paragraph()
		if err != nil {
			return err
		}
		r := d.tell.DrillResult(d.drill, drill.Answer{Text: text})
		d.result(r)
		if r.Mark == 100 {
			return nil
		}
		line, err := d.asking(d.words.T("drill.again"))
		if err != nil || strings.EqualFold(line, "done") || strings.EqualFold(line, d.words.T("drill.word-done")) {
			return quietly(err)
		}
	}
}

// paragraph reads lines up to one with a single dot.
func (d *drilling) paragraph() (string, error) {
	what := d.words.T("drill.write")
	var rows []string
	for {
		row, err := d.asking(what)
		switch {
		case err != nil:
			return "", err
		case row == ".":
			return strings.Join(rows, "\n"), nil
		}
		rows, what = append(rows, row), d.words.T("drill.more-text")
	}
}
