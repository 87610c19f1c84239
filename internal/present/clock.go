package present

import (
	"fmt"

	"demarche/internal/world"
)

const utc = "UTC"

// Time is a moment of the crisis as it is shown.
type Time struct {
	Day      string // Day 1 is the first UTC date
	UTC      string // 04:35
	Home     string // 06:35 where the desk sits, with Day 2 before it where the date differs
	HomeZone string // name of that zone, "" where it is UTC itself
}

// Time returns a minute of the crisis for display.
func (t *Teller) Time(minute int32) Time {
	zone := t.w.Governments[t.w.Host].Zone
	offset := t.offset(zone)
	out := Time{Day: t.day(minute, 0), UTC: t.hour(minute, 0), Home: t.hour(minute, offset)}
	if name := t.Zone(zone); name != utc {
		out.HomeZone = name
	}
	if day := t.day(minute, offset); day != out.Day {
		out.Home = day + " " + out.Home
	}
	return out
}

// At says when a minute of the crisis is, in UTC: Day 1 04:35 UTC.
func (t *Teller) At(minute int32) string {
	return t.day(minute, 0) + " " + t.hour(minute, 0) + " " + utc
}

// Clock says when a minute of the crisis is, in UTC and, where that differs, where
// the desk sits.
func (t *Teller) Clock(minute int32) string {
	at := t.Time(minute)
	if at.HomeZone == "" || at.Home == at.UTC {
		return t.At(minute)
	}
	return t.Words.T("time.both", "utc", t.At(minute), "home", at.Home, "zone", at.HomeZone)
}

// Zones says how the hours that are shown, which are in UTC, and those of the place
// where the desk sits go together at a minute; "" where both have one name.
func (t *Teller) Zones(minute int32) string {
	at := t.Time(minute)
	switch {
	case at.HomeZone == "":
		return ""
	case at.Home == at.UTC:
		return t.Words.T("time.same", "zone", at.HomeZone)
	}
	return t.Words.T("time.other", "zone", at.HomeZone, "home", at.Home, "utc", at.UTC)
}

// Hour says the hour of a minute, in UTC, with the day where it is not that of
// now.
func (t *Teller) Hour(minute, now int32) string {
	out := t.hour(minute, 0)
	if day := t.day(minute, 0); day != t.day(now, 0) {
		out = day + " " + out
	}
	if t.Zoned {
		return out
	}
	return out + " " + utc
}

// Span says how long a number of minutes is.
func (t *Teller) Span(minutes int32) string {
	h, m := minutes/60, minutes%60
	switch {
	case h == 0:
		return t.Words.T("time.minutes", "m", m)
	case m == 0:
		return t.Words.T("time.hours", "h", h)
	}
	return t.Words.T("time.both-units", "h", h, "m", fmt.Sprintf("%02d", m))
}

// Until says when something is due and how long that is from now.
func (t *Teller) Until(due, now int32) string {
	switch {
	case due == now:
		return t.Words.T("time.due-now")
	case due < now:
		return t.Words.T("time.overdue", "time", t.Hour(due, now))
	}
	return t.Words.T("time.until", "time", t.Hour(due, now), "span", t.Span(due-now))
}

// Ago says how long ago a minute was.
func (t *Teller) Ago(minute, now int32) string {
	if minute >= now {
		return t.Words.T("time.now")
	}
	return t.Words.T("time.ago", "span", t.Span(now-minute))
}

func (t *Teller) offset(zone int) int32 {
	if zone < 0 || zone >= len(t.w.Calendar.Zones) {
		return 0
	}
	return t.w.Calendar.Zones[zone].Offset
}

func (t *Teller) hour(minute, offset int32) string {
	const day = 24 * 60
	m := (int32(t.w.Clock.Unix/60%day) + minute + offset + 2*day) % day
	return fmt.Sprintf("%02d:%02d", m/60, m%60)
}

// day counts dates from that of the start in UTC, which is Day 1.
func (t *Teller) day(minute, offset int32) string {
	const day = 24 * 60
	start := int32(t.w.Clock.Unix / 60 % day)
	return t.Words.T("clock.day", "n", (start+minute+offset+day)/day)
}

// Hours says a span of the local day.
func (t *Teller) Hours(h world.Hours) string {
	return fmt.Sprintf("%02d:%02d–%02d:%02d", h.From/60, h.From%60, h.To/60, h.To%60)
}
