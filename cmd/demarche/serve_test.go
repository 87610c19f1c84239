package main

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// spoken is what a program says while it runs.
type spoken struct {
	lock sync.Mutex
	text bytes.Buffer
}

func (s *spoken) Write(b []byte) (int, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.text.Write(b)
}

func (s *spoken) String() string {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.text.String()
}

func TestAnAcademyOpensAndStops(t *testing.T) {
	data := filepath.Join(t.TempDir(), "academy")
	key := filepath.Join(t.TempDir(), "lrs.key")
	if err := os.WriteFile(key, []byte("name:hush hush\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var out, said spoken
	code := make(chan int, 1)
	go func() {
		code <- Main(ctx, []string{"serve", "--listen", "127.0.0.1:0", "--data", data, "--verbose", "--lrs", "http://lrs.invalid/xapi", "--lrs-key", key, "--home", "https://academy.example.org"}, nil, &out, &said)
	}()
	link := ""
	for began := time.Now(); link == ""; time.Sleep(20 * time.Millisecond) {
		link = regexp.MustCompile(`http://127\.0\.0\.1:\d+/first/\S+`).FindString(out.String())
		if time.Since(began) > 20*time.Second {
			t.Fatalf("it says %s%s", out.String(), said.String())
		}
	}
	r, err := http.Get(link)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusOK {
		t.Errorf("the first link: %d", r.StatusCode)
	}
	if _, token, _ := strings.Cut(link, "/first/"); strings.Contains(said.String(), token) {
		t.Error("the link stands in the log")
	}
	if c := Main(t.Context(), []string{"records", "--data", data}, nil, &out, &said); c != 0 || !strings.Contains(out.String(), "0 statements sent, 0 waiting, 0 refused") {
		t.Errorf("of the statements it says, with exit %d: %s%s", c, out.String(), said.String())
	}
	if all := out.String() + said.String(); strings.Contains(all, "hush") || !strings.Contains(all, "give an https address") {
		t.Errorf("the key of the store is shown, or nothing of how it travels: %s", all)
	}
	stop()
	select {
	case c := <-code:
		if c != 0 {
			t.Errorf("exit %d: %s", c, said.String())
		}
	case <-time.After(10 * time.Second):
		t.Error("it does not stop")
	}
	file := filepath.Join(t.TempDir(), "academy.backup")
	for _, args := range [][]string{{"backup", file, "--data", data}, {"restore", file, "--data", data + "-2"}} {
		if c := Main(t.Context(), args, nil, &out, &said); c != 0 {
			t.Errorf("%v: exit %d: %s", args, c, said.String())
		}
	}
	if c := Main(t.Context(), []string{"restore", file, "--data", data}, nil, &out, &said); c != 1 {
		t.Errorf("an academy is laid over another: exit %d", c)
	}
}

// A browser has neither server nor database.
func TestTheBrowserHasNoServer(t *testing.T) {
	for _, program := range []string{"demarche/cmd/demarche", "demarche/cmd/demarche-web"} {
		list := exec.Command("go", "list", "-deps", program)
		list.Env = append(list.Environ(), "GOOS=js", "GOARCH=wasm")
		if strings.HasSuffix(program, "-web") {
			list.Args = append(list.Args[:2], "-tags", "web", "-deps", program)
		}
		text, err := list.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		for _, name := range []string{"database/sql", "modernc.org/sqlite", "github.com/pressly/goose/v3", "demarche/internal/academy/web"} {
			if strings.Contains(string(text), "\n"+name+"\n") {
				t.Errorf("%s holds %s", program, name)
			}
		}
	}
}
