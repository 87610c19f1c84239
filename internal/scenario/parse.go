package scenario

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"demarche/internal/world"
)

// The written forms of the scalars. Digits are bounded so that no form
// overflows.
var (
	idForm       = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	langForm     = regexp.MustCompile(`^[a-z]{2,3}$`)
	numberForm   = regexp.MustCompile(`^[+-]?\d{1,12}(\.\d{1,12})?$`)
	countForm    = regexp.MustCompile(`^(\d{1,16})(?:\.(\d{1,6}))?([kM]?)$`)
	durationForm = regexp.MustCompile(`^([+-]?)(?:(\d{1,5})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?$`)
	elapsedForm  = regexp.MustCompile(`^\+(\d{1,4}):([0-5]\d)$`)
	localForm    = regexp.MustCompile(`^D\+(\d{1,3}) (\d\d:\d\d)(?: ([A-Za-z0-9-]+))?$`)
	afterForm    = regexp.MustCompile(`^([a-z0-9.-]+)(?: *\+ *(\S+))?$`)
	clockForm    = regexp.MustCompile(`^(\d\d):(\d\d)$`)
)

const maxID = 64

func isID(s string) bool {
	return len(s) <= maxID && idForm.MatchString(s) && strings.ContainsFunc(s, unicode.IsLetter)
}

func parseNumber(s string) (float64, bool) {
	if !numberForm.MatchString(s) {
		return 0, false
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil
}

// Ways to write a number that scenarios do not know.
var (
	looseForm = regexp.MustCompile(`^[+-]?(\d*\.?\d+|\d+\.)([eE][+-]?\d{1,2})?$`)
	commaForm = regexp.MustCompile(`^[+-]?\d{1,12},\d{1,12}$`)
	groupForm = regexp.MustCompile(`^[1-9]\d{0,2}(,\d{3})+$`)
	// A great number in words, or with a comma for a point.
	spokenForm = regexp.MustCompile(`^(\d{1,6}(?:[.,]\d{1,6})?) *([A-Za-z]+)$`)
	shareForm  = regexp.MustCompile(`^([+-]?\d{1,12}(?:\.\d{1,9})?) *%$`)
)

// numberHint says how a decimal number is written.
func numberHint(s string) string {
	if n, ok := parseCount(s); ok {
		return fmt.Sprintf("write %d; k and M stand where only whole numbers do", n)
	}
	if commaForm.MatchString(s) {
		return "write " + strings.Replace(s, ",", ".", 1)
	}
	if m := shareForm.FindStringSubmatch(s); m != nil {
		f, _ := strconv.ParseFloat(m[1], 64)
		return "write " + strconv.FormatFloat(f/100, 'f', -1, 64)
	}
	return cmp.Or(looseHint(s, parseNumber), "write digits with a point, as in 0.25")
}

// wholeHint says how a whole number is written.
func wholeHint(s string) string {
	if groupForm.MatchString(s) {
		return groupedHint(strings.ReplaceAll(s, ",", ""))
	}
	if m := spokenForm.FindStringSubmatch(s); m != nil {
		written := strings.Replace(m[1], ",", ".", 1)
		switch strings.ToLower(m[2]) {
		case "million", "millions", "m", "mio", "mn":
			written += "M"
		case "thousand", "thousands", "k":
			written += "k"
		}
		if _, ok := parseCount(written); ok {
			return "write " + written
		}
	}
	return cmp.Or(looseHint(s, func(s string) (float64, bool) {
		n, ok := parseCount(s)
		return float64(n), ok
	}), "write digits, with k for thousands and M for millions, as in 120, 300k or 4.2M")
}

// groupedHint says how a great number is written whose digits stood in groups.
func groupedHint(digits string) string {
	for _, unit := range []struct {
		zeros int
		sign  string
	}{{6, "M"}, {3, "k"}} {
		if len(digits) <= unit.zeros {
			continue
		}
		whole, rest := digits[:len(digits)-unit.zeros], strings.TrimRight(digits[len(digits)-unit.zeros:], "0")
		if rest == "" {
			return "write " + whole + unit.sign
		} else if len(rest) <= 3 {
			return "write " + whole + "." + rest + unit.sign
		}
	}
	return "write " + digits
}

// looseHint writes out a number that lacks a digit or has an exponent, if the
// form wanted can say it.
func looseHint(s string, parse func(string) (float64, bool)) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !looseForm.MatchString(s) {
		return ""
	}
	written := strconv.FormatFloat(f, 'f', -1, 64)
	if v, ok := parse(written); !ok || v != f {
		return ""
	}
	return "write " + written
}

// parseCount reads 4200, 300k and 4.2M. It computes in whole numbers, so that
// 4.2M is 4,200,000 and no neighbour of it.
func parseCount(s string) (int64, bool) {
	m := countForm.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	zeros := map[string]int{"": 0, "k": 3, "M": 6}[m[3]]
	fraction := strings.TrimRight(m[2], "0")
	if len(fraction) > zeros || len(m[1])+zeros > 18 {
		return 0, false
	}
	n, err := strconv.ParseInt(m[1]+fraction+strings.Repeat("0", zeros-len(fraction)), 10, 64)
	return n, err == nil
}

func parseDuration(s string) (int32, bool) {
	if s == "0" {
		return 0, true
	}
	m := durationForm.FindStringSubmatch(s)
	if m == nil || m[2]+m[3]+m[4] == "" {
		return 0, false
	}
	minutes := int32(0)
	for i, unit := range []int32{24 * 60, 60, 1} {
		if m[i+2] != "" {
			n, _ := strconv.Atoi(m[i+2])
			minutes += int32(n) * unit
		}
	}
	if m[1] == "-" {
		minutes = -minutes
	}
	return minutes, true
}

// barely and zoneForm are ways to write a duration that lack its unit.
var (
	barely   = regexp.MustCompile(`^(\d{1,6})(?: *(m|h|d|min|minute|hour|day)s?\.?)?$`)
	zoneForm = regexp.MustCompile(`(?i)^(?:utc|gmt)? *([+-]?)0?(\d{1,2})(?::00)?$`)
)

// durationHint returns what says how a duration is written; one with a form of
// its own is the distance of a zone.
func (d *decoder) durationHint(at spot) func(string) string {
	if at.tag.Get("as") != "" {
		return func(s string) string {
			if m := zoneForm.FindStringSubmatch(s); m != nil {
				return "write " + cmp.Or(m[1], "+") + m[2] + "h"
			}
			return ""
		}
	}
	return func(s string) string {
		m := barely.FindStringSubmatch(s)
		switch {
		case m == nil:
			return lengthHint(s)
		case m[2] == "":
			return fmt.Sprintf("write %sm for minutes, %sh for hours", m[1], m[1])
		}
		return "write " + m[1] + m[2][:1]
	}
}

// apart are two durations, or what is nearly one, with something else between
// them than two points.
var apart = regexp.MustCompile(`^(\d[\dhmd]*) *([a-z]*) *(?:-|–|—|\.{2,3}|…|to|bis|à) *(\d[\dhmd]*) *([a-z]*)$`)

// lengthHint says how a duration or a range of two is written that is neither.
func lengthHint(s string) string {
	const forms = "write a number with its unit, m, h or d, as in 80m, 1h30m or 2d"
	m := apart.FindStringSubmatch(s)
	if m == nil {
		return forms
	}
	unit := ""
	if m[4] != "" {
		unit = m[4][:1]
	}
	from, to := m[1]+m[2][:min(len(m[2]), 1)], m[3]+unit
	if !strings.ContainsAny(from, "mhd") {
		from += to[len(to)-1:]
	}
	if low, ok := parseDuration(from); ok {
		if high, ok := parseDuration(to); ok && low < high {
			return "write " + from + ".." + to
		} else if ok {
			return "write the shorter one first, as in 20m..40m"
		}
	}
	return forms + "; a range has two points, as in 20m..40m"
}

var (
	noPlus    = regexp.MustCompile(`^\d{1,4}(:[0-5]\d|[hmd]\w*)?$`)
	shortHour = regexp.MustCompile(`^(D\+\d{1,3}) (\d:\d\d.*)$`)
)

// momentHint says how a moment is written.
func momentHint(s string) string {
	if m := shortHour.FindStringSubmatch(s); m != nil {
		return "write the hour with two digits: " + m[1] + " 0" + m[2]
	}
	if noPlus.MatchString(s) {
		return "begin with +, as in +1:40 or +90m"
	}
	return ""
}

// parseBool takes both ways to say yes or no.
func parseBool(s string) (yes, ok bool) {
	switch strings.ToLower(s) {
	case "true", "yes":
		return true, true
	case "false", "no":
		return false, true
	}
	return false, false
}

func parseRange(s string) ([2]int32, bool) {
	from, to, two := strings.Cut(s, "..")
	a, ok := parseDuration(strings.TrimSpace(from))
	if !two {
		return [2]int32{a, a}, ok && a >= 0
	}
	b, ok2 := parseDuration(strings.TrimSpace(to))
	return [2]int32{a, b}, ok && ok2 && a >= 0 && b >= a
}

// parseClock reads a time of day; 24:00 is the end of the day.
func parseClock(s string) (int32, bool) {
	m := clockForm.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	h, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	at := int32(h*60 + minute)
	return at, minute < 60 && at <= 24*60
}

func parseHours(s string) (world.Hours, bool) {
	from, to, _ := strings.Cut(s, "-")
	a, ok := parseClock(strings.TrimSpace(from))
	b, ok2 := parseClock(strings.TrimSpace(to))
	return world.Hours{From: a, To: b}, ok && ok2 && a < 24*60
}

func parseMoment(s string) (Instant, bool) {
	if m := elapsedForm.FindStringSubmatch(s); m != nil {
		h, _ := strconv.Atoi(m[1])
		minute, _ := strconv.Atoi(m[2])
		return Instant{Minute: int32(h*60 + minute)}, true
	}
	if m := localForm.FindStringSubmatch(s); m != nil {
		day, _ := strconv.Atoi(m[1])
		minute, ok := parseClock(m[2])
		zone := strings.ToLower(m[3])
		if zone == utc {
			zone = ""
		}
		return Instant{Minute: minute, Day: int32(day), Zone: zone, Local: true}, ok && minute < 24*60
	}
	minutes, ok := parseDuration(s)
	return Instant{Minute: minutes}, ok && minutes >= 0 && (s[0] == '+' || s == "0")
}

func parseAfter(s string) (Following, bool) {
	m := afterForm.FindStringSubmatch(s)
	if m == nil {
		return Following{}, false
	}
	if m[2] == "" {
		return Following{ID: m[1]}, true
	}
	delay, ok := parseDuration(m[2])
	return Following{ID: m[1], Delay: delay}, ok && delay >= 0
}

func parseTime(s string) (int64, bool) {
	t, err := time.Parse("2006-01-02 15:04 UTC", s)
	return t.Unix(), err == nil && t.Year() >= 1900 && t.Year() < 2200
}

// timeHint says how a time is written: in UTC, and so.
func timeHint(s string) string {
	for _, form := range []string{"2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15:04Z", time.RFC3339, "2006-01-02"} {
		if t, err := time.Parse(form, s); err == nil {
			return "write " + t.UTC().Format("2006-01-02 15:04 UTC") + "; times are in UTC"
		}
	}
	return ""
}

func parseDate(s string) (int64, bool) {
	t, err := time.Parse("2006-01-02", s)
	return int64(math.Floor(float64(t.Unix()) / 86400)), err == nil && t.Year() >= 1900 && t.Year() < 2200
}

// collapse puts an expression on one line and returns where its characters
// stood, so that a line break within a rule is no change of the rule. An
// expression with a comment keeps its lines.
func collapse(s string) (string, []int) {
	runes := []rune(s)
	keep := strings.Contains(s, "//") || strings.Contains(s, "/*") || strings.Contains(s, "#")
	var out []rune
	var offsets []int
	for i, r := range runes {
		if unicode.IsSpace(r) && !keep {
			if len(out) == 0 || out[len(out)-1] == ' ' {
				continue
			}
			r = ' '
		}
		out, offsets = append(out, r), append(offsets, i)
	}
	for len(out) > 0 && unicode.IsSpace(out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	return string(out), offsets
}
