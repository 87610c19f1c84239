package locale

import (
	"strconv"
	"strings"
)

// nbsp holds a number and its unit together.
const nbsp = "\u00a0"

// Number writes a whole number with its thousands apart. Digits are Western in
// every language, so that columns stay columns.
func (w *Words) Number(n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if s[0] == '-' {
		sign, s = "−", s[1:]
	}
	separator := ","
	if w.commas() {
		separator = "\u202f"
	}
	// Four digits are read at a glance.
	if len(s) > 4 {
		for i := len(s) - 3; i > 0; i -= 3 {
			s = s[:i] + separator + s[i:]
		}
	}
	return sign + s
}

// commas tells whether the language sets a comma before decimals, and thin
// spaces between thousands.
func (w *Words) commas() bool { return w.language.Code == "fr" || w.language.Code == "es" }

// Decimal writes a number with so many decimals, and its sign when asked.
func (w *Words) Decimal(v float64, decimals int, signed bool) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	switch {
	case strings.Trim(s, "-0.") == "":
		s = strings.TrimPrefix(s, "-")
	case s[0] == '-':
		s = "−" + s[1:]
	case signed:
		s = "+" + s
	}
	switch {
	case w.commas():
		s = strings.Replace(s, ".", ",", 1)
	case w.language.RTL && (s[0] == '+' || strings.HasPrefix(s, "−")):
		s = markLTR + s // a sign stands before its digits, also in a line that runs the other way
	}
	return s
}

// markLTR is a letter that is not seen and runs from left to right.
const markLTR = "\u200e"

// Percent writes a share, given in thousandths, as a whole percentage.
func (w *Words) Percent(thousandths int32) string {
	return w.percentSign(w.Number(int64(rounded(thousandths))))
}

// Share writes a measured share with its error, both in thousandths.
func (w *Words) Share(value, err int32) string {
	return w.Percent(value) + nbsp + "±" + strconv.Itoa(int(max(rounded(err), 1))) // in a line from right to left too: the mark of Percent holds it together
}

func (w *Words) percentSign(s string) string {
	if w.language.RTL {
		return markLTR + s + "%" // else the sign goes to the other side beside a word, and not where the figure stands alone
	}
	return s + nbsp + "%"
}

func rounded(thousandths int32) int32 {
	if thousandths < 0 {
		return -rounded(-thousandths)
	}
	return (thousandths + 5) / 10
}

// Short writes a large number of people with two digits and a unit.
func (w *Words) Short(n int64) string {
	unit, word := int64(1), ""
	switch {
	case n >= 999_500:
		unit, word = 1_000_000, w.T("number.million")
	case n >= 1000:
		unit, word = 1000, w.T("number.thousand")
	}
	if unit == 1 {
		return w.Number(n)
	}
	v := float64(n) / float64(unit)
	if v < 9.95 {
		return w.Decimal(v, 1, false) + nbsp + word
	}
	return w.Number(int64(v+0.5)) + nbsp + word
}

// Language returns the name of a language by its ISO 639 code; a code without
// a name is returned itself.
func (w *Words) Language(code string) string {
	if key := "language." + code; w.Has(key) {
		return w.T(key)
	}
	return code
}

// List joins words as a sentence does: one, two and three.
func (w *Words) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	return joiners[w.language.Code](strings.Join(items[:last], w.T("list.comma"))+w.T("list.and"), items[last])
}

// Comma sets the comma of the language between words that follow each other without a sentence.
func (w *Words) Comma(words ...string) string { return strings.Join(words, w.T("list.comma")) }

// Semicolons sets the semicolon of the language between the parts of a list that
// have commas of their own.
func (w *Words) Semicolons(parts ...string) string { return strings.Join(parts, w.T("list.semicolon")) }

// Quote puts a text into the language's quotation marks.
func (w *Words) Quote(text string) string { return w.T("list.quote", "text", text) }
