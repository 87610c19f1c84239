package effects

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"slices"
	"strings"
	"testing"

	"demarche/internal/chance"
	"demarche/internal/fixed"
)

// identifier is the Go name of a coefficient: AdoptTrust for adopt.trust.
func identifier(name string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == '.' || r == '-' }) {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

func TestEveryKeyHasItsRow(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "keys.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, d := range file.Decls {
		for _, s := range d.(*ast.GenDecl).Specs {
			keys = append(keys, s.(*ast.ValueSpec).Names[0].Name)
		}
	}
	var want []string
	for _, e := range Table() {
		want = append(want, identifier(e.Name))
	}
	if want = append(want, "count"); !slices.Equal(keys, want) {
		for i := range min(len(keys), len(want)) {
			if keys[i] != want[i] {
				t.Fatalf("key %d is %s, its row says %s", i, keys[i], want[i])
			}
		}
		t.Fatalf("%d keys, %d rows", len(keys), len(want))
	}
}

func TestNamesFindTheirKeys(t *testing.T) {
	for i, e := range Table() {
		if k, ok := Find(e.Name); !ok || k != Key(i) || k.String() != e.Name || Of(k).Name != e.Name {
			t.Errorf("%s is found as %d", e.Name, k)
		}
	}
	if _, ok := Find("adopt.luck"); ok {
		t.Error("adopt.luck is found")
	}
}

func TestLogitsFollowFromTheirSources(t *testing.T) {
	perD := math.Pi / math.Sqrt(3)
	ofR := func(r float64) float64 { return 2 * r / math.Sqrt(1-r*r) * perD }
	// What follows from an experiment with the model is compared there, in
	// internal/validation: CorrectDenial.
	for k, want := range map[Key]float64{
		AdoptTrust: 0.78 * perD / 0.7, CorrectLabel: 0.29 * perD, TrustMatched: ofR(0.23) / perD * math.Hypot(0.15, 0.25*0.3) / 2,
		AdoptInoculated: 0.37 * perD, MediaVideo: 0.11 * perD,
		CorrectPolitics: ofR(0.15) / ofR(0.35), ShareFalse: math.Log(1.7), ShareMoral: math.Log(1.2), ShareOutgroup: math.Log(1.67),
		SharePhoto: math.Log(1.35), ShareVideo: math.Log(1.28), ShareNumber: math.Log(1.17), ShareHashtag: math.Log(1.16),
	} {
		if got := Of(k).Value.Float(); math.Abs(got-want) > 0.05*math.Abs(want) {
			t.Errorf("%v is %v, its source gives %.3f", k, got, want)
		}
	}
}

func TestABadRowDoesNotPass(t *testing.T) {
	good := strings.Split(effectsTable, "\n")
	for name, change := range map[string][3]string{
		"a value out of its range":  {"adopt.congruence", "\t1.5\t", "\t9\t"},
		"a value that is no number": {"adopt.congruence", "\t1.5\t", "\tmuch\t"},
		"an unknown basis":          {"adopt.congruence", "judged", "guessed"},
		"a source left out":         {"adopt.congruence", "judged", "cited"},
		"a column left out":         {"adopt.congruence", "\t", " "},
		"a name without a group":    {"adopt.congruence", "adopt.", ""},
		"a formula left out":        {"media.video", "Belief that", "\t"},
		"an address for a DOI":      {"adopt.arousal", "\t10.", "\thttps://doi.org/10."},
	} {
		line := slices.IndexFunc(good, func(s string) bool { return strings.HasPrefix(s, change[0]+"\t") })
		lines := slices.Clone(good)
		if lines[line] = strings.Replace(lines[line], change[1], change[2], 1); lines[line] == good[line] {
			t.Errorf("%s: the row is unchanged", name)
		}
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s passes", name)
				}
			}()
			parseEffects(strings.Join(lines, "\n"))
		}()
	}
}

func TestFindingsBearOnLevers(t *testing.T) {
	if len(Findings()) < 30 {
		t.Errorf("only %d findings", len(Findings()))
	}
	for _, f := range Findings() {
		if f.Interval && f.Low > f.Value || f.Interval && f.High < f.Value || int(f.Lever) >= Count {
			t.Errorf("%s", f.Name)
		}
	}
}

func TestDrawsStayInRangeAndHaveTheirMean(t *testing.T) {
	const draws = 4000
	var sum [Count]float64
	for n := range draws {
		v := Default().Drawn(func(k Key) uint64 { return chance.Bits(uint64(n), 0, uint64(k), 0) })
		for i, e := range Table() {
			if v[i] < e.Low || v[i] > e.High {
				t.Fatalf("%s: %v is drawn from %v .. %v", e.Name, v[i].Float(), e.Low.Float(), e.High.Float())
			}
			sum[i] += v[i].Float()
		}
	}
	for i, e := range Table() {
		lo, mode, hi := e.Low.Float(), e.Value.Float(), e.High.Float()
		want, sd := (lo+mode+hi)/3, math.Sqrt((lo*lo+mode*mode+hi*hi-lo*mode-lo*hi-mode*hi)/18)
		if got := sum[i] / draws; math.Abs(got-want) > 5*sd/math.Sqrt(draws)+2.0/(1<<16) {
			t.Errorf("%s: mean %v, want %v", e.Name, got, want)
		}
	}
}

func TestEndsOfTheDrawAreTheEndsOfTheRange(t *testing.T) {
	for _, bits := range []uint64{0, math.MaxUint64} {
		v := Default().Drawn(func(Key) uint64 { return bits })
		for i, e := range Table() {
			if end := []fixed.Q{e.Low, e.High}[bits&1]; max(v[i]-end, end-v[i]) > max((e.High-e.Low)/1000, 1) {
				t.Errorf("%s: %v, want %v", e.Name, v[i].Float(), end.Float())
			}
		}
	}
}

func TestWhatWasSetIsNotDrawn(t *testing.T) {
	v := Default()
	v[AdoptTrust] = fixed.One
	if got := v.Drawn(func(Key) uint64 { return 0 }); got[AdoptTrust] != fixed.One || got[ShareMoral] == v[ShareMoral] {
		t.Errorf("drawn %v, %v", got[AdoptTrust].Float(), got[ShareMoral].Float())
	}
}

func TestValuesAreNamedDecimals(t *testing.T) {
	v := Default()
	v[AdoptTrust] = -fixed.Half
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var named map[string]float64
	if err := json.Unmarshal(text, &named); err != nil || len(named) != Count || named["adopt.trust"] != -0.5 || named["adopt.repetition"] != 0.5 {
		t.Errorf("%v: %s", err, text)
	}
	if again, _ := json.Marshal(named); len(again) != len(text) || again[2] != text[2] {
		t.Errorf("not canonical: %s", text)
	}
	back := Default()
	if err := json.Unmarshal(text, &back); err != nil || back != v {
		t.Errorf("%v: the values come back changed", err)
	}
	if err := json.Unmarshal([]byte(`{"share.photo": 1}`), &back); err != nil || back[SharePhoto] != fixed.One || back[AdoptTrust] != v[AdoptTrust] {
		t.Errorf("%v: %v", err, back)
	}
	if err := json.Unmarshal([]byte(`{"share.sculpture": 1}`), &back); err == nil {
		t.Error("share.sculpture is a coefficient")
	}
}

func TestDecimalsTellAllNumbersApart(t *testing.T) {
	for q := -2 * fixed.One; q < 2*fixed.One; q += 7 {
		var f float64
		if err := json.Unmarshal([]byte(Decimal(q)), &f); err != nil || fixed.FromFloat(f) != q {
			t.Fatalf("%d is written %s", q, Decimal(q))
		}
	}
}
