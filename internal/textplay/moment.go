package textplay

import (
	"slices"
	"strconv"
	"strings"
)

// span reads a length of time in minutes: 30, 30m, 2h, 1h30, 2h05m, and as the
// game itself says it: 30 min, 1 h 30 min.
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

// days are the words that name a day of the crisis: day 2, D+1.
var days = []string{"day", "d", "jour", "j", "día", "dia", "اليوم", "يوم"}

// dated tells whether words name a day of the crisis, and which, from 0.
func dated(s string) (day int32, ok bool) {
	name, n, plus := strings.Cut(s, "+")
	if !plus {
		name, n, ok = strings.Cut(s, " ")
	}
	at, err := strconv.ParseUint(n, 10, 8)
	if day = int32(at); !plus {
		day--
	}
	return day, (plus || ok) && day >= 0 && err == nil && slices.Contains(days, strings.ToLower(name))
}

// moment reads a time to come as minutes of the crisis: a length from now, the
// next such hour in UTC, or that hour on a day of the crisis. Now is the minute,
// unix the second that it is.
func moment(s string, now int32, unix int64) (int32, bool) {
	const day = 24 * 60
	begins := int32((unix/60 - int64(now)) % day) // minute of the day at which the crisis does
	if cut := strings.LastIndex(s, " "); cut >= 0 {
		if n, known := dated(s[:cut]); known {
			of, read := hourOf(s[cut+1:])
			at := n*day + of - begins
			return at, read && at > now
		}
	}
	if strings.Contains(s, ":") {
		of, ok := hourOf(s)
		wait := (of - begins - now%day + 2*day) % day
		if wait == 0 {
			wait = day
		}
		return now + wait, ok
	}
	n, ok := span(strings.TrimPrefix(s, "+"))
	return now + n, ok
}

// hourOf reads an hour of the day in minutes: 03:30.
func hourOf(s string) (int32, bool) {
	h, m, ok := strings.Cut(s, ":")
	a, errA := strconv.ParseUint(h, 10, 8)
	b, errB := strconv.ParseUint(m, 10, 8)
	return int32(a*60 + b), ok && errA == nil && errB == nil && a < 24 && b < 60
}
