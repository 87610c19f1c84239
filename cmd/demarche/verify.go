package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"demarche/internal/academy/seal"
	"demarche/internal/academy/verify"
	"demarche/internal/debrief"
	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/tone"
)

type verifyCmd struct {
	Result   string `arg:"" help:"Signed result of an academy."`
	Key      string `placeholder:"KEY" help:"Who must have signed it: the fingerprint that the academy publishes, or the file of its public key."`
	Journal  string `placeholder:"FILE" help:"Journal of the play-through: it is run again and compared with the result."`
	Expected bool   `help:"With --journal: compute the expected score again too, which takes minutes."`
	Scenario string `placeholder:"FOLDER" help:"With --journal: where its scenario lies, when the library does not have it."`
	JSON     bool   `help:"Write the result as JSON."`
}

// verified is what verify finds, as JSON.
type verified struct {
	Signature   bool           `json:"signature"`   // is right
	Fingerprint string         `json:"fingerprint"` // of the key that signed
	Name        string         `json:"name"`        // of the result, as it stands on certificates
	Expected    bool           `json:"key_expected"`
	Journal     bool           `json:"journal"` // was run again and bears the result out
	Counts      bool           `json:"counts"`  // proctored, nothing left to look at, final
	Result      *verify.Result `json:"result"`
}

// Run checks a result.
func (c *verifyCmd) Run(e *env) error {
	if (c.Expected || c.Scenario != "") && c.Journal == "" {
		return wrongUsage("--expected and --scenario belong to --journal")
	}
	text, err := os.ReadFile(c.Result)
	if err != nil {
		return fmt.Errorf("the result cannot be read: %w", err)
	}
	r, print, err := verify.Open(text)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Result, err)
	}
	if err := c.signer(print); err != nil {
		return fmt.Errorf("%s: %w", c.Result, err)
	}
	if err := c.again(e, r); err != nil {
		return err
	}
	name, err := verify.Name(text)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Result, err)
	}
	if c.JSON {
		return e.json(verified{true, print, name, c.Key != "", c.Journal != "", r.Counts(), r})
	}
	return c.tell(e, r, print, name)
}

// signer compares the key that signed with that which should have.
func (c *verifyCmd) signer(print string) error {
	if c.Key == "" {
		return nil
	}
	meant := c.Key
	if text, err := os.ReadFile(c.Key); err == nil {
		meant = string(text)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the key cannot be read: %w", err)
	}
	want, err := seal.Named(meant)
	if err != nil {
		return err
	}
	if want != print {
		return fmt.Errorf("it is signed by another key than %s: by %s", want, print)
	}
	return nil
}

// again runs the journal again, if there is one.
func (c *verifyCmd) again(e *env, r *verify.Result) error {
	if c.Journal == "" {
		return nil
	}
	rec, err := journal.ReadFile(c.Journal)
	if err != nil {
		return about(c.Journal, err)
	}
	if rec.Hash() != r.Journal {
		return about(c.Journal, fmt.Errorf("this is not the journal of the result: its last line has the hash %.12s, that of the result %.12s", rec.Hash(), r.Journal))
	}
	checked, err := verify.Journal(rec, finder(c.Scenario), verify.Terms{World: r.World, Mode: session.Mode(r.Mode), Proctored: r.Proctored})
	if err != nil {
		return about(c.Journal, err)
	}
	says, err := r.Bears(checked)
	if err == nil && says == "" && c.Expected {
		says, err = c.expected(e, r, checked)
	}
	switch {
	case err != nil:
		return about(c.Journal, err)
	case says != "":
		return fmt.Errorf("%s: the journal does not bear it out: %s", c.Result, says)
	}
	return nil
}

// expected computes the expected score again.
func (c *verifyCmd) expected(e *env, r *verify.Result, checked *verify.Checked) (string, error) {
	if r.Expected == nil {
		return "", errors.New("the result is provisional: it has no expected score yet")
	}
	commands, placed, err := checked.Commands(r.Corrections)
	if err != nil {
		return "", err
	}
	study := debrief.NewStudy(checked.Session, commands, placed, tone.Read)
	work, err := (&debriefCmd{Journal: c.Journal}).compute(e, study)
	if err != nil {
		return "", err
	}
	return r.BearsExpected(r.Weights.Weigh(study.Report(work.Found()).Score)), nil
}

// tell says what was found.
func (c *verifyCmd) tell(e *env, r *verify.Result, print, name string) error {
	lines := []string{"The signature is right: nothing was changed since the key " + print + " signed it."}
	if c.Key == "" {
		lines = append(lines, "Compare this fingerprint with the one that the academy publishes, or give it with --key.")
	}
	if c.Journal != "" {
		lines = append(lines, fmt.Sprintf("The journal was run again: %s, %s, and the same score.", count(r.Commands, "command"), count(r.Digests, "digest")))
	}
	lines = append(lines, "A certificate of it names the result "+name+".")
	lines = append(lines, fmt.Sprintf("%s, team %s of the session %s: ending %s, rung %d, highest %d.", r.Scenario, r.Team, r.Session, r.Ending, r.Rung, r.PeakRung))
	lines = append(lines, "Score of the one run: "+points(&r.Realised)+"; expected: "+points(r.Expected)+".")
	if !r.Proctored {
		lines = append(lines, "It is not proctored: it was played elsewhere and handed in.")
	}
	if !r.Cleared {
		lines = append(lines, "Somebody has to look before it counts: "+reads(r)+".")
	}
	if r.Provisional {
		lines = append(lines, "It is provisional: the expected score was not computed yet.")
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(e.out, line); err != nil {
			return err
		}
	}
	return nil
}

func points(s *verify.Score) string {
	if s == nil || s.Total == nil {
		return "none"
	}
	return fmt.Sprintf("%.1f", *s.Total)
}

// reads says what is to be looked at.
func reads(r *verify.Result) string {
	texts := count(len(r.Flags), "text") + " had another reading when it was played than the academy's program gives it"
	switch {
	case len(r.Flags) == 0:
		return "the scenario was worded otherwise when it was played"
	case r.Reworded:
		return texts + ", and the scenario was worded otherwise"
	}
	return texts
}
