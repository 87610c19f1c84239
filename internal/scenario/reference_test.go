package scenario

import (
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"demarche/internal/effects"
	"demarche/internal/rule"
	"demarche/internal/source"
	"demarche/internal/world"
)

const referenceFile = "../../docs/authoring/LANGUAGE.md"

func reference(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(referenceFile)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// functionTable is the reference's table of what expressions can read.
func functionTable() string {
	var b strings.Builder
	b.WriteString("| written | gives | meaning |\n| --- | --- | --- |\n")
	for _, f := range rule.Functions {
		name := f.Name
		if len(f.Args) > 0 {
			var args []string
			for i, a := range f.Args {
				arg := a.String()
				if i >= len(f.Args)-f.Optional {
					arg = "[" + arg + "]"
				}
				args = append(args, arg)
			}
			name += "(" + strings.Join(args, ", ") + ")"
		}
		gives := "number"
		if f.Returns == rule.Bool {
			gives = "yes or no"
		}
		doc := f.Doc
		if f.Actors {
			doc += " (not where only the player's knowledge counts)"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", name, gives, doc)
	}
	return b.String()
}

// codeTable is the reference's table of findings.
func codeTable() string {
	var b strings.Builder
	b.WriteString("| code | severity | meaning |\n| --- | --- | --- |\n")
	for _, c := range source.Codes {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Code, c.Severity, c.Doc)
	}
	return b.String()
}

func TestReferenceHoldsTheTablesOfTheCode(t *testing.T) {
	text := reference(t)
	for _, table := range []string{functionTable(), codeTable()} {
		if !strings.Contains(text, table) {
			t.Errorf("%s lacks this table:\n%s", referenceFile, table)
		}
	}
}

// TestReferenceNamesEveryKey demands a row for every key of the language.
func TestReferenceNamesEveryKey(t *testing.T) {
	text := reference(t)
	d := newDecoder(&source.List{})
	seen := map[reflect.Type]bool{}
	var demand func(typ reflect.Type)
	demand = func(typ reflect.Type) {
		switch {
		case seen[typ]:
		case typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice:
			demand(typ.Elem())
		case strings.HasPrefix(typ.Name(), "Map["):
			entry, _ := typ.FieldByName("Entries")
			value, _ := entry.Type.Elem().FieldByName("Value")
			demand(value.Type)
		case typ.Kind() == reflect.Struct:
			seen[typ] = true
			for _, f := range d.fieldsOf(typ) {
				if !strings.Contains(text, "\n| `"+f.key+"` |") {
					t.Errorf("%s has no row for the key %q of %s", referenceFile, f.key, owner(typ, f))
				}
				demand(typ.FieldByIndex(f.index).Type)
			}
		}
	}
	demand(reflect.TypeFor[Scenario]())
}

// TestReferenceGivesTheDefaults keeps the reference in step with defaults.go:
// the third column of a key's row in the section.
func TestReferenceGivesTheDefaults(t *testing.T) {
	sections := map[string]string{}
	for _, part := range strings.Split(reference(t), "\n## ")[1:] {
		name, body, _ := strings.Cut(part, "\n")
		sections[name] = body
	}
	number := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	minutes := func(m int32) string {
		if m%60 == 0 {
			return strconv.Itoa(int(m/60)) + "h"
		}
		return strconv.Itoa(int(m)) + "m"
	}
	hours := func(h world.Hours) string {
		return fmt.Sprintf("%02d:%02d-%02d:%02d", h.From/60, h.From%60, h.To/60, h.To%60)
	}
	for _, c := range []struct{ section, key, want string }{
		{"Time", "tick", minutes(defaultTick)},
		{"Time", "office", hours(defaultOffice)},
		{"Time", "prime", hours(defaultPrime)},
		{"Time", "weekend", strings.Join(defaultWeekend, ", ")},
		{"Governments and the ladder", "tension", number(defaultTension)},
		{"Governments and the ladder", "reacts", effects.Decimal(effects.Default()[effects.TensionReacts])},
		{"Governments and the ladder", "calms", effects.Decimal(effects.Default()[effects.TensionCalms])},
		{"Governments and the ladder", "grudge", number(defaultGrudge)},
		{"Governments and the ladder", "hears", effects.Decimal(effects.Default()[effects.TensionHears])},
		{"Governments and the ladder", "audience", number(defaultAudience)},
		{"Publics", "spread", number(defaultSpread)},
		{"Publics", "literacy", number(defaultLiteracy)},
		{"Publics", "outrage", number(defaultOutrage)},
		{"Publics", "stubborn", number(defaultStubborn)},
		{"Platforms", "ranking", number(defaultRanking)},
		{"Platforms", "peers", number(defaultPeers)},
		{"Platforms", "homophily", number(defaultHomophily)},
		{"Platforms", "takes", minutes(defaultModeration)},
		{"Platforms", "agrees", number(defaultAgrees)},
		{"Platforms", "errs", number(defaultErrs)},
		{"Accounts", "reliability", number(defaultReliability)},
		{"Accounts", "takes", minutes(defaultBriefTakes)},
		{"Colleagues, clearances, partners", "shift", hours(defaultShift)},
		{"Colleagues, clearances, partners", "joins", defaultJoins},
		{"Accounts", "breaks", number(defaultBreaks)},
		{"Colleagues, clearances, partners", "weakens", number(defaultWeakens)},
		{"Public instruments", "notice", minutes(defaultNotice)},
		{"Public instruments", "reporting", number(defaultReporting)},
		{"Public instruments", "needs", number(defaultNeeds)},
		{"Public instruments", "chance", defaultMirrored},
		{"Orders and words", "lasts", minutes(defaultLine)},
		{"Orders and words", "low", number(lowest)},
		{"Orders and words", "high", number(highest)},
		{"Orders and words", "sure", number(surest)},
		{"Narratives", "charge", "medium"},
		{"Narratives", "cause", world.NoCause.String()},
		{"Narratives", "picture", number(defaultPicture)},
		{"Narratives", "harm", number(defaultHarm)},
		{"Narratives", "catches", number(defaultCatches)},
		{"Narratives", "doubted", number(defaultDoubted)},
		{"Narratives", "settles", minutes(defaultSettles)},
		{"Narratives", "fades", minutes(defaultFades)},
		{"Narratives", "shared", number(defaultShared)},
		{"What happens", "chance", number(defaultChance)},
		{"The score", "duty", number(defaultDuty)},
		{"The score", "par", number(defaultPar)},
		{"The score", "low", defaultToneLow},
		{"The score", "high", defaultToneHigh},
	} {
		found := false
		for _, row := range strings.Split(sections[c.section], "\n") {
			cells := strings.Split(row, " | ")
			found = found || len(cells) == 4 && cells[0] == "| `"+c.key+"`" && cells[2] == c.want
		}
		if !found {
			t.Errorf("the section %q gives no default %s for %q", c.section, c.want, c.key)
		}
	}
}

// TestGroupsOfValuesHaveExamples demands an example of every group whose
// members are no groups of keys: what is written there cannot be guessed.
func TestGroupsOfValuesHaveExamples(t *testing.T) {
	d := newDecoder(&source.List{})
	seen := map[reflect.Type]bool{}
	var demand func(typ reflect.Type)
	demand = func(typ reflect.Type) {
		switch {
		case seen[typ]:
		case typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice:
			demand(typ.Elem())
		case strings.HasPrefix(typ.Name(), "Map["):
			demand(typ.Field(0).Type.Elem().Field(2).Type)
		case typ.Kind() == reflect.Struct:
			seen[typ] = true
			for _, f := range d.fieldsOf(typ) {
				member := typ.FieldByIndex(f.index).Type
				if strings.HasPrefix(member.Name(), "Map[") {
					value := member.Field(0).Type.Elem().Field(2).Type
					if _, scalar := reflect.New(value).Interface().(reader); (scalar || value.Kind() == reflect.Slice) && f.tag.Get("example") == "" {
						t.Errorf("the key %q of %s has no example", f.key, owner(typ, f))
					}
				}
				demand(member)
			}
		}
	}
	demand(reflect.TypeFor[Scenario]())
}

// TestQuotesOfTheReference holds the table of the section on quotes against
// the reader: what is written without quotes fails or loses a part, what is
// written with them does not.
func TestQuotesOfTheReference(t *testing.T) {
	_, section, _ := strings.Cut(reference(t), "\n## Quotes: ")
	section, _, _ = strings.Cut(section, "\n## ")
	first := func(text string) string {
		if n := source.Parse("s.yaml", []byte(text+"\n"), &source.List{}); n != nil {
			return n.Entries[0].Value.Value
		}
		return ""
	}
	rows := 0
	for _, row := range strings.Split(section, "\n") {
		cells := strings.Split(row, " | ")
		if len(cells) != 3 || !strings.Contains(cells[1], "`") {
			continue
		}
		rows++
		bare, quoted := strings.Split(cells[1], "`")[1], strings.Split(cells[2], "`")[1]
		if got := first(quoted); got == "" || got == first(bare) || strings.ReplaceAll(quoted, "'", "") != bare {
			t.Errorf("%s and %s give %q and %q", bare, quoted, first(bare), got)
		}
	}
	if rows != 5 {
		t.Errorf("the section has %d cases", rows)
	}
}
