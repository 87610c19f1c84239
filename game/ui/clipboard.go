//go:build !js

package ui

import (
	"context"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// clipTimeout bounds a helper program that does not answer.
const clipTimeout = 2 * time.Second

// SystemClipboard reaches the machine's clipboard through the helper programs that desktops
// have, since Ebitengine offers none. Where there is none, text stays inside the game.
type SystemClipboard struct{ own string }

// clipPrograms are the commands that read and write the clipboard, in order of preference.
func clipPrograms() (read, write [][]string) {
	switch runtime.GOOS {
	case "darwin":
		return [][]string{{"pbpaste"}}, [][]string{{"pbcopy"}}
	case "windows":
		// Both ends must be told to speak UTF-8, or Arabic arrives as question marks.
		return [][]string{{"powershell", "-NoProfile", "-Command", "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-Clipboard -Raw"}},
			[][]string{{"powershell", "-NoProfile", "-Command", "[Console]::InputEncoding=[Text.Encoding]::UTF8; Set-Clipboard -Value ([Console]::In.ReadToEnd())"}}
	}
	return [][]string{{"wl-paste", "--no-newline"}, {"xclip", "-o", "-selection", "clipboard"}, {"xsel", "-ob"}},
		[][]string{{"wl-copy"}, {"xclip", "-selection", "clipboard"}, {"xsel", "-ib"}}
}

// ReadText returns the clipboard's text.
func (s *SystemClipboard) ReadText() string {
	read, _ := clipPrograms()
	for _, c := range read {
		ctx, stop := context.WithTimeout(context.Background(), clipTimeout)
		out, err := exec.CommandContext(ctx, c[0], c[1:]...).Output()
		stop()
		if err == nil {
			return strings.ReplaceAll(strings.ToValidUTF8(string(out), ""), "\r\n", "\n")
		}
	}
	return s.own
}

// WriteText puts text on the clipboard. It does not wait for the helper program.
func (s *SystemClipboard) WriteText(text string) {
	s.own = text
	go func() {
		_, write := clipPrograms()
		for _, c := range write {
			ctx, stop := context.WithTimeout(context.Background(), clipTimeout)
			cmd := exec.CommandContext(ctx, c[0], c[1:]...)
			cmd.Stdin = strings.NewReader(text)
			err := cmd.Run()
			stop()
			if err == nil {
				return
			}
		}
	}()
}
