package auth

import (
	"strings"
	"testing"
)

func TestOnlyThePasswordMatches(t *testing.T) {
	secret, err := Secret("correct horse")
	if err != nil {
		t.Fatal(err)
	}
	again, err := Secret("correct horse")
	if err != nil || again == secret {
		t.Errorf("the same password twice is kept alike: %v", err)
	}
	for password, want := range map[string]bool{"correct horse": true, "correct horsf": false, "": false, strings.Repeat("a", 5000): false} {
		if got := Matches(secret, password); got != want {
			t.Errorf("%.20q matches: %v", password, got)
		}
	}
	for _, broken := range []string{"", "$argon2id$", secret + "$", "$argon2id$v=19$m=32768,t=3,p=2$$", nobody} {
		if Matches(broken, "correct horse") {
			t.Errorf("%q lets in", broken)
		}
	}
	for _, poor := range []string{"short", strings.Repeat("a", 201)} {
		if _, err := Secret(poor); err == nil {
			t.Errorf("a password of %d characters is taken", len(poor))
		}
	}
}

func TestCodesCanBeReadOut(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		c := Code()
		if len(c) != CodeLength || strings.Trim(c, letters) != "" || seen[c] {
			t.Fatalf("code %q", c)
		}
		seen[c] = true
		if Typed(strings.ToLower(c[:4])+"-"+c[4:]+" ") != c {
			t.Errorf("%q is not understood", c)
		}
	}
}
