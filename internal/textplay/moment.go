package textplay

import (
	"strconv"
	"strings"
)

// span reads a length of time in minutes: 30, 30m, 2h, 1h30, 2h05m.
func span(s string) (int32, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	h, m, hours := strings.Cut(s, "h")
	if !hours {
		h, m = "0", s
	}
	m = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(m), "in"), "m")
	if m == "" && hours {
		m = "0"
	}
	a, errA := strconv.ParseInt(strings.TrimSpace(h), 10, 32)
	b, errB := strconv.ParseInt(strings.TrimSpace(m), 10, 32)
	const most = 60 * 24 * 60
	if errA != nil || errB != nil || a < 0 || b < 0 || a > most/60 || b > most || a*60+b == 0 {
		return 0, false
	}
	return int32(a*60 + b), true
}

// moment reads a time to come: a length from now, or the next such hour of the
// day in UTC, as minutes of the crisis. Unix is the second that now is.
func moment(s string, now int32, unix int64) (int32, bool) {
	if h, m, ok := strings.Cut(s, ":"); ok {
		a, errA := strconv.Atoi(h)
		b, errB := strconv.Atoi(m)
		if errA != nil || errB != nil || a < 0 || a > 23 || b < 0 || b > 59 {
			return 0, false
		}
		const day = 24 * 60
		of := int32(unix / 60 % day)
		wait := (int32(a*60+b) - of + day) % day
		if wait == 0 {
			wait = day
		}
		return now + wait, true
	}
	n, ok := span(strings.TrimPrefix(s, "+"))
	return now + n, ok
}
