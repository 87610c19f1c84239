package starter

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// The bounds of the crisis in minutes, and its grain.
const (
	shortest = 2 * 60
	longest  = 2 * 24 * 60
	full     = 5 * 60 // from here on all times are as they are written
	grain    = 5
)

var (
	zoneForm   = regexp.MustCompile(`^(?:utc|gmt)?([+-]?)(\d{1,2})(?::([0-5]\d)|h(?:([0-5]\d)m?)?)?$`)
	lengthForm = regexp.MustCompile(`^(?:(\d{1,2})d(?:ays?)?)?(?:(\d{1,3})h(?:ours?)?)?(?:(\d{1,4})m(?:in(?:utes?)?)?)?$`)
)

func squeezed(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

// offset reads how far a zone is from UTC, in minutes.
func offset(s string) (int, bool) {
	m := zoneForm.FindStringSubmatch(squeezed(s))
	if m == nil {
		return 0, false
	}
	hours, _ := strconv.Atoi(m[2])
	minutes, _ := strconv.Atoi(m[3] + m[4])
	minutes += 60 * hours
	if m[1] == "-" {
		minutes = -minutes
	}
	return minutes, minutes >= -12*60 && minutes <= 14*60
}

func zone(s string) string {
	if _, ok := offset(s); !ok {
		return "write hours from UTC, from -12h to +14h, as in +2h, -3h30m or +5:30"
	}
	return ""
}

// asZone writes the distance of a zone in the language of scenarios.
func asZone(s string) string {
	minutes, _ := offset(s)
	sign := "+"
	if minutes < 0 {
		sign, minutes = "-", -minutes
	}
	if minutes%60 == 0 {
		return fmt.Sprintf("%s%dh", sign, minutes/60)
	}
	return fmt.Sprintf("%s%dh%dm", sign, minutes/60, minutes%60)
}

// span reads a duration, in minutes.
func span(s string) (int, bool) {
	m := lengthForm.FindStringSubmatch(squeezed(s))
	if m == nil {
		return 0, false
	}
	days, _ := strconv.Atoi(m[1])
	hours, _ := strconv.Atoi(m[2])
	minutes, _ := strconv.Atoi(m[3])
	return (days*24+hours)*60 + minutes, true
}

func length(s string) string {
	minutes, ok := span(s)
	if !ok || minutes < shortest || minutes > longest || minutes%grain != 0 {
		return fmt.Sprintf("write a duration from 2h to 2d in steps of %d minutes, as in 6h, 150m or 1d", grain)
	}
	return ""
}

func asLength(s string) string {
	minutes, _ := span(s)
	return duration(minutes)
}

// duration writes minutes in the language of scenarios.
func duration(minutes int) string {
	out := ""
	for _, unit := range []struct {
		of   int
		sign string
	}{{24 * 60, "d"}, {60, "h"}, {1, "m"}} {
		if n := minutes / unit.of; n > 0 {
			out += strconv.Itoa(n) + unit.sign
			minutes %= unit.of
		}
	}
	return out
}

// pace shortens times in a crisis that is too short for those that the files
// have. All of them keep their order.
type pace struct{ length int }

// minutes returns what a time comes to, in whole grains.
func (p pace) minutes(written int) int {
	if p.length >= full {
		return written
	}
	return max(grain, (written*p.length+full*grain/2)/(full*grain)*grain)
}

func (p pace) moment(written int) string {
	m := p.minutes(written)
	return fmt.Sprintf("+%d:%02d", m/60, m%60)
}

func (p pace) span(written int) string {
	if m := p.minutes(written); m%60 == 0 && m > 60 {
		return duration(m)
	}
	return strconv.Itoa(p.minutes(written)) + "m"
}

// spelt writes a span for a text.
func (p pace) spelt(written int) string {
	m := p.minutes(written)
	if word := map[int]string{40: "forty", 90: "ninety"}[m]; word != "" {
		return word + " minutes"
	}
	return strconv.Itoa(m) + " minutes"
}
