package classbook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"demarche/internal/locale"
)

// kept writes a page into the folder that DEMARCHE_PICTURES names, for who wants to
// look at it.
func kept(t *testing.T, name string, page []byte) {
	t.Helper()
	if dir := os.Getenv("DEMARCHE_PICTURES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), page, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

var (
	fetches = regexp.MustCompile(`url\(|@import|https?:|<script|<link|<img|<iframe| on[a-z]+=`)
	leaves  = regexp.MustCompile(`>[^<]*\b(classbook|part|command|mode|paper)\.[a-z-]+`)
)

// sound demands a page that is well formed, fetches nothing, runs nothing and lets
// no key of a text through.
func sound(t *testing.T, lang string, page []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(page))
	d.Entity = xml.HTMLEntity
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%s: the page is not well formed: %v", lang, err)
		}
	}
	if bad := fetches.Find(page); bad != nil {
		t.Errorf("%s: the page has %q", lang, bad)
	}
	if bad := leaves.Find(page); bad != nil {
		t.Errorf("%s: the page says %q", lang, bad)
	}
}

func TestThePageOfAClassStandsAloneInEveryLanguage(t *testing.T) {
	for _, l := range locale.Languages() {
		var b bytes.Buffer
		if err := Write(&b, Build(lesson(t, l.Code))); err != nil {
			t.Fatal(err)
		}
		kept(t, "class-"+l.Code+".html", b.Bytes())
		sound(t, l.Code, b.Bytes())
		dir := "ltr"
		if l.RTL {
			dir = "rtl"
		}
		if page := b.String(); !strings.Contains(page, `<html lang="`+l.Code+`" dir="`+dir+`">`) || strings.Count(page, `class="strips"`) != 1 || !strings.Contains(page, `Otter &lt;b&gt;`) {
			t.Errorf("%s: %.200s", l.Code, page)
		}
	}
}

func TestACertificateTellsNoScoreThatMayChange(t *testing.T) {
	for _, l := range locale.Languages() {
		c := &Certificate{
			Lang: l.Code, Academy: "Academy of Corvale", Name: "Aïcha Ben Salem", Role: "", Team: "Heron", Lesson: "Crisis week, group 4", Crisis: "The bridge", Date: "2031-05-30",
			Result: lesson(t, l.Code).Teams[0].Result, Key: "3f2a-77c0-91be-0d45-6a1e-c2f8-5b90-e417", Statement: "91be-0d45-6a1e-c2f8-5b90-e417-3f2a-77c0",
		}
		write := func() []byte {
			var b bytes.Buffer
			if err := WriteCertificate(&b, c); err != nil {
				t.Fatal(err)
			}
			sound(t, l.Code, b.Bytes())
			return b.Bytes()
		}
		final := write()
		kept(t, "certificate-"+l.Code+".html", final)
		total := points(c.Result.Expected.Total, locale.New(l.Code)).Text
		if !bytes.Contains(final, []byte(c.Key)) || !bytes.Contains(final, []byte(c.Statement)) || !bytes.Contains(final, []byte(">"+total+"</data>")) {
			t.Errorf("%s: a final result is certified without its score or its names", l.Code)
		}
		c.Result.Provisional, c.Result.Proctored = true, false
		early := write()
		if bytes.Contains(early, []byte("<data")) || !bytes.Contains(early, []byte(locale.New(l.Code).T("classbook.unsupervised"))) {
			t.Errorf("%s: a provisional score is certified, or supervision that was not there", l.Code)
		}
		c.Result = nil
		if err := WriteCertificate(io.Discard, c); !errors.Is(err, ErrUnfinished) {
			t.Errorf("%s: without a result: %v", l.Code, err)
		}
	}
}
