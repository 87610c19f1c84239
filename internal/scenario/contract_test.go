package scenario

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"demarche/internal/rule"
	"demarche/internal/source"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// TestFaultsOfTheContract makes each fault that a user's file may have, in a
// good scenario, and demands its code at a place.
func TestFaultsOfTheContract(t *testing.T) {
	good := readMinimal(t)
	var bomb strings.Builder
	bomb.WriteString("a: &a [x,x,x,x,x,x,x,x,x]\n")
	for c := 'b'; c < 'j'; c++ {
		bomb.WriteString(string(c) + ": &" + string(c) + " [" + strings.TrimSuffix(strings.Repeat("*"+string(c-1)+",", 9), ",") + "]\n")
	}
	lines := strings.Count(good, "\n")
	for name, c := range map[string]struct {
		text string
		code source.Code
		line int
	}{
		"unknown key":     {"titel: x\n" + good, source.KeyUnknown, 1},
		"broken YAML":     {good + "\n]: [\n", source.YAMLSyntax, lines + 2},
		"tab indentation": {good + "\nbad:\n\t- x\n", source.YAMLTab, lines + 3},
		"empty":           {"", source.YAMLEmpty, 1},
		"not a mapping":   {"- a\n- b\n", source.TypeMapping, 1},
		"alias bomb":      {bomb.String() + good, source.YAMLAlias, 6},
		"deep nesting":    {strings.Repeat("[", 20000), source.YAMLDepth, 1},
		"binary":          {"\x00\x01\x02", source.YAMLBinary, 1},
	} {
		b, ds := loadText(c.text)
		if b != nil || len(ds) == 0 || ds[0].Code != c.code || ds[0].Line != c.line || ds[0].Col < 1 {
			t.Errorf("%s: got %v", name, ds)
		}
	}
}

// TestWordsOfTagsAreThoseOfTheWorld keeps the words in the model's tags in step
// with the packages that give them meaning.
func TestWordsOfTagsAreThoseOfTheWorld(t *testing.T) {
	tag := func(typ reflect.Type, name, key string) []string {
		f, ok := typ.FieldByName(name)
		if !ok {
			t.Fatalf("%v has no %s", typ, name)
		}
		return strings.Split(f.Tag.Get(key), ",")
	}
	var commands, acts, positions, causes []string
	for k := range world.CommandKinds {
		commands = append(commands, world.CommandKind(k).String())
	}
	for a := range speech.Acts {
		acts = append(acts, speech.Act(a).String())
	}
	for p := world.Asserts; int(p) < world.Positions; p++ {
		positions = append(positions, p.String())
	}
	for c := range world.Causes {
		causes = append(causes, world.Cause(c).String())
	}
	for _, c := range []struct {
		typ       reflect.Type
		name, key string
		want      []string
	}{
		{reflect.TypeFor[Scenario](), "Costs", "keys", commands},
		{reflect.TypeFor[Post](), "Act", "words", acts},
		{reflect.TypeFor[Post](), "Position", "words", positions},
		{reflect.TypeFor[Draft](), "Position", "words", positions},
		{reflect.TypeFor[Narrative](), "Cause", "words", causes},
		{reflect.TypeFor[Account](), "Class", "words", classWords[:]},
		{reflect.TypeFor[Segment](), "Trust", "keys", classWords[:]},
	} {
		if got := tag(c.typ, c.name, c.key); !slices.Equal(got, c.want) {
			t.Errorf("%v.%s: %v, want %v", c.typ, c.name, got, c.want)
		}
	}
}

func TestCodesOfRulesAreInTheTable(t *testing.T) {
	for _, code := range []string{
		rule.CodeSyntax, rule.CodeName, rule.CodeID, rule.CodeArgs, rule.CodeType, rule.CodeTruth, rule.CodeForm, rule.CodeSize,
	} {
		if !slices.ContainsFunc(source.Codes, func(c source.CodeInfo) bool { return string(c.Code) == code }) {
			t.Errorf("%s is not in the table", code)
		}
	}
}
