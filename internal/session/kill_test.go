//go:build !js

package session

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// victimEnv names the journal that this test program plays when it is started
// as the victim of a kill.
const victimEnv = "DEMARCHE_TEST_VICTIM"

func TestMain(m *testing.M) {
	if path := os.Getenv(victimEnv); path != "" {
		if err := victim(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// nth is the n-th command of the victim's player, and the tick at which it is
// given.
func nth(n int) (int32, sim.Command) {
	tick := int32(6 + n)
	if n%5 == 0 {
		return tick, sim.Command{Kind: world.CmdPost, Draft: "holding-line"}
	}
	return tick, sim.Command{Kind: world.CmdSilence, Reason: fmt.Sprint("reason ", n), Until: tick*5 + 60}
}

const victimCommands = 100

// step gives the command that is due, if any, and lets a tick pass. It says
// each deed when it is done.
func step(s *Session, say io.Writer) error {
	if n := len(s.Commands()); n < victimCommands {
		if tick, c := nth(n); tick == s.Tick() {
			r, err := s.Do(c)
			if err != nil || r != nil {
				return fmt.Errorf("command %d is refused: %v %w", n, r, err)
			}
			fmt.Fprintln(say, len(s.Commands()), s.Tick())
		}
	}
	s.Advance()
	_, err := fmt.Fprintln(say, len(s.Commands()), s.Tick())
	return err
}

// victim plays the bridge, from where its journal ends.
func victim(path string) error {
	s, err := Resume(path, find, nil)
	if errors.Is(err, os.ErrNotExist) {
		s, err = New(setup(3), Solo, Keep{Path: path})
	}
	if err != nil {
		return err
	}
	fmt.Println(len(s.Commands()), s.Tick())
	for !s.Over() {
		if err := step(s, os.Stdout); err != nil {
			return err
		}
		time.Sleep(2 * time.Millisecond)
	}
	return s.Close()
}

func TestAKilledGameLosesAtMostWhatWasInFlight(t *testing.T) {
	kills := 5
	if os.Getenv("DEMARCHE_SOAK") != "" {
		kills = 50
	}
	alone := begun(t, Solo, Keep{})
	for !alone.Over() {
		if err := step(alone, io.Discard); err != nil {
			t.Fatal(err)
		}
	}
	random := rand.New(rand.NewSource(time.Now().UnixNano()))
	path := filepath.Join(t.TempDir(), "victim.jsonl")
	killed := 0
	for killed < kills {
		commands, tick, done := run(t, path, time.Duration(random.Intn(60_000))*time.Microsecond)
		if done { // played to the end before all kills: another one
			checkEnd(t, path, alone)
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			continue
		}
		killed++
		s, err := Resume(path, find, nil)
		if errors.Is(err, os.ErrNotExist) && commands == 0 {
			continue // killed before it began
		}
		if err != nil {
			t.Fatalf("after kill %d: %v", killed, err)
		}
		if len(s.Commands()) < commands || s.Tick() < tick {
			t.Errorf("kill %d: %d commands and tick %d were done, %d and %d are left", killed, commands, tick, len(s.Commands()), s.Tick())
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for done := false; !done; {
		_, _, done = run(t, path, time.Minute)
	}
	checkEnd(t, path, alone)
}

// checkEnd compares a journal that was played through with a session that was
// never killed.
func checkEnd(t *testing.T, path string, alone *Session) {
	t.Helper()
	s, _, err := Replay(path, find)
	if err != nil {
		t.Fatal(err)
	}
	if s.Sim().Digest() != alone.Sim().Digest() {
		t.Error("a game that was killed and resumed ends otherwise than one that was not")
	}
}

// run starts the victim, kills it after a time from when it plays, and returns
// what it had said: commands, tick, and whether it came to the end.
func run(t *testing.T, path string, after time.Duration) (commands int, tick int32, done bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victimEnv+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var timer *time.Timer
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if _, err := fmt.Sscan(lines.Text(), &commands, &tick); err != nil {
			break // the last line, cut off
		}
		if timer == nil {
			timer = time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
	}
	err = cmd.Wait()
	if timer == nil {
		t.Fatalf("the victim did not play: %v", err)
	}
	timer.Stop()
	if cmd.ProcessState.ExitCode() > 0 {
		t.Fatalf("the victim failed: %v", err)
	}
	return commands, tick, err == nil
}
