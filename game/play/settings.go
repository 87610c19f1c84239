package play

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/session"
	"demarche/internal/store"
	"demarche/internal/whole"
)

// Settings are the player's own, kept from one start to the next.
type Settings struct {
	Language string  `json:"language"` // ISO 639
	Light    bool    `json:"light"`    // theme
	Text     float64 `json:"text"`     // size of text, 1 to 2
	Reduced  bool    `json:"reduced"`  // no motion
	Mute     bool    `json:"mute"`     // no sound

	Mode    session.Mode `json:"mode"`     // in which crises are begun
	NoHints bool         `json:"no_hints"` // coached practice gives none
	NoSkip  bool         `json:"no_skip"`  // urgent and distressing messages cannot be handed over
}

// NeverPlayed tells whether nobody has played on this machine.
func (a *App) NeverPlayed() bool { return store.NeverPlayed() }

// ColdOpen leads straight into that crisis, coached.
func (a *App) ColdOpen() {
	a.first = true
	a.Open(library.ColdOpen, a.Seed, false)
	a.Go(Briefing)
}

// Opening tells whether the crisis that is loaded is the one with which the game
// opens for who has never played. Any other is begun like all others.
func (a *App) Opening() bool { return a.first && a.Loaded != nil && a.Loaded.Name == library.ColdOpen }

// loadSettings reads the settings; what is missing or cannot be read is as
// usual.
func loadSettings() (Settings, error) {
	s := Settings{Language: locale.New(systemLanguage()).Lang(), Text: 1, Mode: session.Coached}
	data, err := os.ReadFile(store.Settings())
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err == nil {
		err = json.Unmarshal(data, &s)
	}
	s.Text = min(max(s.Text, 1), 2)
	if !slices.Contains(session.Modes, s.Mode) {
		s.Mode = session.Coached
	}
	return s, err
}

// save keeps the settings.
func (s Settings) save() error {
	path := store.Settings()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	return whole.Write(path, append(data, '\n'), 0o644)
}

// systemLanguage is the language that the system is set to, or "".
func systemLanguage() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); len(v) >= 2 {
			return v[:2]
		}
	}
	return ""
}
