package seal

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func key(t *testing.T) *Key {
	t.Helper()
	k, made, err := OpenKey(filepath.Join(t.TempDir(), "key"))
	if err != nil || !made {
		t.Fatal(err, made)
	}
	return k
}

// The examples are of RFC 8785: arrays, literals, numbers, escapes and the order of keys.
func TestOneFormIsSigned(t *testing.T) {
	for in, want := range map[string]string{
		`{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0], "literals": [null, true, false] }`: `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}`,
		`{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"}`:                                                               `{"string":"€$\u000f\nA'B\"\\\\\"/"}`,
		"{\"\u20ac\":1,\"\\r\":2,\"\ufb33\":3,\"1\":4,\"\U0001f600\":5,\"\u0080\":6,\"\u00f6\":7}":                                  "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\U0001f600\":5,\"\ufb33\":3}",
		"[\"<&>\u2028\"]": "[\"<&>\u2028\"]",
	} {
		got, err := Canonical([]byte(in))
		if err != nil || string(got) != want {
			t.Errorf("%s becomes\n%s, want\n%s (%v)", in, got, want, err)
		}
	}
	for _, bad := range []string{`{"a":1,"a":2}`, `[9007199254740993]`, `[1e999]`, "[\"\xff\"]", `{} {}`, `{`, ``} {
		if got, err := Canonical([]byte(bad)); err == nil {
			t.Errorf("%s becomes %s", bad, got)
		}
	}
}

func TestAChangeOfAnyByteThatSaysSomethingIsFound(t *testing.T) {
	k := key(t)
	text, err := k.Sign("result", map[string]any{"total": 71.5, "team": "t1", "expected": nil})
	if err != nil {
		t.Fatal(err)
	}
	statement, print, err := Open("result", text)
	if err != nil || print != Fingerprint(k.Public()) || string(statement) != `{"expected":null,"team":"t1","total":71.5}` {
		t.Fatalf("%s, %s, %v", statement, print, err)
	}
	for at := range text {
		for _, with := range []byte{'0', '"', ' ', 'x', text[at] ^ 1} {
			changed := append([]byte{}, text...)
			changed[at] = with
			if got, by, err := Open("result", changed); err == nil && (string(got) != string(statement) || by != print) {
				t.Fatalf("byte %d: %s is accepted", at, changed)
			}
		}
	}
	if _, _, err := Open("roster", text); !errors.Is(err, ErrForm) {
		t.Errorf("as another kind: %v", err)
	}
	forged := strings.Replace(string(text), `"total":71.5`, `"total":99`, 1)
	if forged = strings.Replace(forged, `"total": 71.5`, `"total": 99`, 1); forged == string(text) {
		t.Fatal("nothing was forged")
	}
	if _, _, err := Open("result", []byte(forged)); !errors.Is(err, ErrSignature) {
		t.Errorf("a better score: %v", err)
	}
}

func TestTheKeyIsMadeOnceAndIsItsOwnersAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "key")
	first, made, err := OpenKey(path)
	if err != nil || !made {
		t.Fatal(err, made)
	}
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	again, made, err := OpenKey(path)
	if err != nil || made || !again.Public().Equal(first.Public()) {
		t.Errorf("opened again: made %v, %v", made, err)
	}
	print := Fingerprint(first.Public())
	for _, text := range []string{print, strings.ToUpper(print), strings.ReplaceAll(print, "-", ""), PublicFile(first.Public())} {
		if got, err := Named(text); err != nil || got != print {
			t.Errorf("%q names %s, %v", text, got, err)
		}
	}
	for _, text := range []string{"", print[:12], print + "0", "my academy"} {
		if got, err := Named(text); err == nil {
			t.Errorf("%q names %s", text, got)
		}
	}
	if err := os.WriteFile(path, []byte("nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := OpenKey(path); err == nil {
		t.Error("a faulty key is replaced without a word")
	}
}
