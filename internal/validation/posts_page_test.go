package validation

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"demarche/internal/effects"
)

const page = "../../docs/VALIDATION.md"

const pagePreface = `# What posts do: the model beside the published effects

This page is written by ` + "`go test ./internal/validation -run TestTheValidationPage -update`" + ` from experiments with the code of the game, the
same that ` + "`demarche model check`" + ` repeats. Each is built like the studies that it is compared with: readers are divided by lot, shown posts,
do not talk with each other unless the effect is about talk, and are asked at once. The published values are those of
[EFFECTS.md](EFFECTS.md).

COUNTED

RULE

**Fitted** rows are no proof: a coefficient of the model was set by that very source, and agreement shows only that nothing on the way
dilutes or doubles it. **Not fitted** rows compare with a number or a direction that nothing was set by; most of them put it beside an
effect that another source did set, so that they test how far sources agree as much as the model. **Independent** rows are effects that
no coefficient stands for. *rises* and *falls* stand for findings of which only the direction can be compared, "no change" for neither at
the level of 95 %, "not +" for one of the last two. Belief is held or not in the model, so that two groups differ by a ratio of odds; it is
turned into d and r by the usual formulas (Hasselblad and Hedges 1995; Borenstein, Hedges, Higgins and Rothstein 2009). Notes that begin
with OFF tell where the model misses a published size and only the direction agrees.

How to defend the model with this page: give the counts above, which say how little of it is a test; say that its levers were set to have
the direction that research has found, and its size where one is published and no note says OFF; that most of the research was done on
people who read one text in a quiet room, little of it on foreign ministries; and that a result that hangs on one lever should be repeated
over that lever's range.

What research has found and the model does not hold: that labels move people less who distrust fact-checkers, and warnings guard
against other arguments on the same topic; that telling it first helps only those in poor standing; that a government held
responsible loses standing with those who hold it so (r = -0.54 in organisations), whatever it says; that
emotion makes false news more credible and not true news.

Whole crises beside documented cases are another matter: [BACKTESTS.md](BACKTESTS.md). There the documented posts of two cases lead to the documented outcome on
100 of 100 seeds each, within the order of magnitude of the time but too soon by a third and by a half; one coefficient was fitted for it, and ladders and publics
were set by hand with both records known. Fitted to one case alone, the other holds in 79 % of the runs (The Grain Dryer left in) and in 100 % (Landing Permit left in).
`

// leverOf is the lever that a row belongs to.
func leverOf(r Row) string {
	name, _, _ := strings.Cut(r.Limit, ": ")
	return name
}

// isSign tells whether a row compares a direction alone.
func isSign(r Row) bool { return r.Tolerance == 0 }

var named = regexp.MustCompile(` \(([a-z-]+\.[a-z-]+)\)$`)

// The found values of a page, in the order of its rows.
var foundCell = regexp.MustCompile(`(?m)^\| [^|]* \| [^|]* \| ([^|]*) \| (?:fitted|\*\*not fitted\*\*|\*\*independent\*\*)(?:, direction only)? \|`)

func figure(r Row, x float64) string {
	switch {
	case leverOf(r) == "language":
		return "nobody"
	case strings.Contains(r.Limit, "one-sided") && x <= 0:
		return "not +"
	case isSign(r) && x == 0:
		return "no change"
	case isSign(r) && x > 0:
		return "rises"
	case isSign(r):
		return "falls"
	case x >= 10:
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	return strconv.FormatFloat(x, 'f', 2, 64)
}

func published(r Row) string {
	if name := named.FindStringSubmatch(r.Source); name != nil && !isSign(r) {
		if f := finding(name[1]); f.Interval {
			return fmt.Sprintf("%s [%s, %s]", figure(r, r.Expected), effects.Decimal(f.Low), effects.Decimal(f.High))
		}
	}
	return figure(r, r.Expected)
}

// counted tells how much of the page is a test.
func counted(rows []Row) string {
	bases := map[effects.Basis]int{}
	for _, e := range effects.Table() {
		bases[e.Basis]++
	}
	var fitted int
	var sizes, directions, independent, only []string
	for _, r := range rows {
		switch {
		case r.Fitted:
			fitted++
		case isSign(r):
			directions = append(directions, r.Limit)
		default:
			sizes = append(sizes, r.Limit)
		}
		if r.Independent {
			independent = append(independent, r.Limit)
		}
		if r.Agreement == InDirection {
			only = append(only, r.Limit)
		}
	}
	list := func(names []string) string { return "\"" + strings.Join(names, "\", \"") + "\"" }
	return fmt.Sprintf("Of the %d coefficients of the model %d are judged, %d derived from a published number, %d cited, and %d are guides that no formula\n"+
		"reads. Of the %d rows of this page **%d are fitted and %d are not**. Of those that are not, %d compare a size and %d a direction:\n\n"+
		"- sizes: %s;\n- directions: %s;\n- independent among them: %s.\n\n%d rows agree in direction only, although a size is published: %s.\n"+
		"The other rows of `demarche model check` hold the kernels against published models and say nothing about people.",
		effects.Count, bases[effects.Judged], bases[effects.Derived], bases[effects.Cited], bases[effects.Guide],
		len(rows), fitted, len(rows)-fitted, len(sizes), len(directions), list(sizes), list(directions), list(independent), len(only), list(only))
}

// pageOf writes the page; found holds the cells of found values.
func pageOf(rows []Row, found []string) string {
	var b strings.Builder
	b.WriteString(strings.NewReplacer("COUNTED", counted(rows), "RULE", Rule).Replace(pagePreface))
	for _, v := range levers {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| compared | published | found | | source and note |\n| --- | --- | --- | --- | --- |\n", strings.ToUpper(v.name[:1])+v.name[1:], v.meaning)
		for i, r := range rows {
			if leverOf(r) != v.name {
				continue
			}
			fitted, source := "**not fitted**", named.ReplaceAllString(r.Source, "")
			if r.Fitted {
				fitted = "fitted"
			} else if r.Independent {
				fitted = "**independent**"
			}
			if r.Agreement == InDirection {
				fitted += ", direction only"
			}
			if r.DOI != "" {
				source = fmt.Sprintf("[%s](https://doi.org/%s)", source, r.DOI)
			}
			if r.Note != "" {
				source += ". " + strings.ToUpper(r.Note[:1]) + r.Note[1:] + "."
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", strings.TrimPrefix(r.Limit, v.name+": "), published(r), found[i], fitted, source)
		}
	}
	return b.String()
}
