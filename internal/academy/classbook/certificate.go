package classbook

import (
	_ "embed"
	"errors"
	"html/template"
	"io"
	"strings"

	"demarche/internal/academy/verify"
	"demarche/internal/debrief"
	"demarche/internal/locale"
)

//go:embed certificate.html
var certificateText string

// Certificate says that somebody has played a crisis to its end, and with which
// score where that counts.
type Certificate struct {
	Lang    string
	Academy string // who certifies, as the instructor names it
	Name    string // of who is certified
	Role    string // what they were, in words; or ""
	Team    string // "" for who played alone
	Lesson  string // title of the session
	Crisis  string // title of the scenario
	Date    string // of the lesson, as it is to stand there
	Result  *verify.Result

	Key       string // fingerprint of the academy's key
	Statement string // fingerprint of the signed result: see seal.Name
}

// ErrUnfinished is the error for a certificate of a play-through without a result.
var ErrUnfinished = errors.New("there is nothing to certify: the crisis was not played to its end, or its journal was not accepted")

// WriteCertificate writes a certificate as a page that prints on one sheet.
func WriteCertificate(w io.Writer, c *Certificate) error {
	if c.Result == nil {
		return ErrUnfinished
	}
	words := locale.New(c.Lang)
	dir := "ltr"
	if words.RTL() {
		dir = "rtl"
	}
	page, err := template.New("certificate").Funcs(template.FuncMap{"value": value}).Parse(certificateText)
	if err != nil {
		return err
	}
	type part struct {
		Name  string
		Value debrief.Value
	}
	data := struct {
		*locale.Words
		*Certificate
		Dir   string
		Mode  string
		Total debrief.Value
		Parts []part
		Notes []string
	}{Words: words, Certificate: c, Dir: dir, Mode: strings.ToLower(words.T("mode." + c.Result.Mode)), Total: points(nil, words)}
	r := c.Result
	if r.Cleared && !r.Provisional && r.Expected != nil { // a figure that may change stands on no certificate
		data.Total = points(r.Expected.Total, words)
		for _, id := range Criteria {
			data.Parts = append(data.Parts, part{words.T("part." + id), points(r.Expected.Parts[id], words)})
		}
	} else {
		data.Notes = append(data.Notes, words.T("classbook.no-score"))
	}
	if !r.Proctored {
		data.Notes = append(data.Notes, words.T("classbook.unsupervised"))
	}
	return page.Execute(w, data)
}
