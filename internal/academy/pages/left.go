package pages

import "fmt"

// Left is how much time there is until a deadline as a page is made. The page
// counts on from there by itself, whatever the clock of its device says; without
// scripts it shows what was left, and where to ask again.
type Left struct {
	Millis int64  // 0 when the time is over
	At     string // address of the page
}

// Says is the time that is left, in hours, minutes and seconds.
func (l *Left) Says() string {
	s := (l.Millis + 500) / 1000
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
