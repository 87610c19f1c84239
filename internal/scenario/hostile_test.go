package scenario

import (
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"demarche/internal/source"
)

// Bounds of what reading a scenario may cost, whatever it holds.
const (
	mostMemory = 1 << 30 // bytes allocated, all in all
	mostTime   = 20 * time.Second
)

// bounded loads a file and demands that it costs no more than it may.
func bounded(t *testing.T, name, text string) source.Diagnostics {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	_, ds := loadText(text)
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	if got := after.TotalAlloc - before.TotalAlloc; got > mostMemory || took > mostTime {
		t.Errorf("%s: %d MB in %v", name, got>>20, took)
	}
	return ds
}

// TestHostileValues demands a clear error for what is made to do harm.
func TestHostileValues(t *testing.T) {
	good := readMinimal(t)
	when := func(expression string) string {
		return strings.Replace(good, "when: rung == 1", "when: '"+expression+"'", 1)
	}
	for name, c := range map[string]struct {
		text string
		code source.Code
	}{
		"a huge number":       {strings.Replace(good, "4.2M", strings.Repeat("9", 400), 1), source.TypeNumber},
		"a number beyond int": {strings.Replace(good, "4.2M", "9999999999999999", 1), source.RangeNumber},
		"an exponent":         {strings.Replace(good, "{en: 0.9}", "{en: 1e999}", 1), source.TypeNumber},
		"no number":           {strings.Replace(good, "{en: 0.9}", "{en: .nan}", 1), source.TypeNumber},
		"a huge duration":     {strings.Replace(good, "half_life: 40m", "half_life: 99999999999h", 1), source.TypeDuration},
		"a late moment":       {strings.Replace(good, "+0:20", "+99999:00", 1), source.TypeTime},
		"a path that leads out": {
			good + "media: {x: {title: X, alt: X., file: ../../../etc/passwd}}\n", source.PathOutside,
		},
		"a path from the root":   {good + "media: {x: {title: X, alt: X., file: /etc/passwd}}\n", source.PathOutside},
		"a path of another kind": {good + `media: {x: {title: X, alt: X., file: 'C:\secret'}}` + "\n", source.PathOutside},
		"an endless expression":  {when(strings.Repeat("1 + ", 100_000) + "1 > 0"), "RULE-SIZE"},
		"many parts":             {when(strings.Repeat("1+", 900) + "1 > 0"), "RULE-SIZE"},
		"many choices":           {when(strings.Repeat("over ? 1 : ", 170) + "2 > 1"), "RULE-SIZE|RULE-TYPE"},
		"a range without end":    {when("1..999999999 == 1"), "RULE-FORM|RULE-SYNTAX"},
		"a loop":                 {when("all(1..99999999, # > 0)"), "RULE-NAME|RULE-FORM"},
		"a long text":            {strings.Replace(good, "title: A", "title: "+strings.Repeat("long ", 50_000)+"A", 1), source.RangeLength},
		"a long id":              {strings.Replace(good, "odane-daily:", strings.Repeat("x", 70_000)+":", 1), source.YAMLSyntax + "|" + source.TypeID},
	} {
		ds := bounded(t, name, c.text)
		if !slices.ContainsFunc(ds, func(d source.Diagnostic) bool {
			return slices.Contains(strings.Split(string(c.code), "|"), string(d.Code))
		}) {
			t.Errorf("%s: no %s in %.400s", name, c.code, ds)
		}
		for _, d := range ds {
			if len(d.String()) > 5000 {
				t.Errorf("%s: a finding of %d characters", name, len(d.String()))
			}
		}
	}
}

// TestAliasesAreBounded lets an anchor be worth much, wherever it is used.
func TestAliasesAreBounded(t *testing.T) {
	good := readMinimal(t)
	var bomb strings.Builder
	bomb.WriteString("x0: &x0 {a: b}\n")
	for i := 1; i < 30; i++ {
		fmt.Fprintf(&bomb, "x%d: &x%d {p: *x%d, q: *x%d}\n", i, i, i-1, i-1)
	}
	for name, text := range map[string]string{
		"twice in each":  bomb.String() + good,
		"in itself":      "a: &a [*a]\n" + good,
		"of a long text": "t: &t " + strings.Repeat("x", 500_000) + "\nb: [" + strings.Repeat("*t, ", 50_000) + "*t]\n" + good,
	} {
		if ds := bounded(t, name, text); !ds.Failed() {
			t.Errorf("%s passes", name)
		}
	}
}

// TestDamagedScenarios breaks a crisis of the library in thousands of ways: the
// loader says something sensible about each, soon.
func TestDamagedScenarios(t *testing.T) {
	data, err := os.ReadFile("testdata/rich/scenario.yaml")
	if err != nil {
		t.Fatal(err)
	}
	rounds := 200
	if os.Getenv("DEMARCHE_SOAK") != "" {
		rounds = 100_000
	}
	draw := rand.New(rand.NewPCG(11, 13))
	scraps := []string{"{", "}", "[", "]", ": ", "- ", "'", "\"", "\n", "\n\t", "#", "&a ", "*a", "!x ", "|", ">", "999999999999999999", "-1", "((((", "~", "\x00", "é", "..", "D+9 99:99", "when:", "? "}
	for i := range rounds {
		text := slices.Clone(data)
		for range 1 + draw.IntN(6) {
			at := draw.IntN(len(text))
			switch draw.IntN(3) {
			case 0:
				text = slices.Delete(text, at, min(len(text), at+1+draw.IntN(40)))
			case 1:
				text = slices.Insert(text, at, []byte(scraps[draw.IntN(len(scraps))])...)
			default:
				from := draw.IntN(len(text))
				text = slices.Insert(text, at, slices.Clone(text[from:min(len(text), from+draw.IntN(400))])...)
			}
		}
		start := time.Now()
		b, ds := Load(fstest.MapFS{"s/scenario.yaml": {Data: text}}, "s", Options{})
		if (b == nil) != ds.Failed() || time.Since(start) > mostTime {
			t.Fatalf("round %d: bundle %v after %v, findings %v\n%s", i, b != nil, time.Since(start), ds, text)
		}
		for _, d := range ds {
			if d.Line < 1 || d.Col < 1 || d.Code == "" || d.Message == "" {
				t.Fatalf("round %d: %+v", i, d)
			}
		}
	}
}
