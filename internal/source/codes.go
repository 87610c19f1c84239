package source

// Severity says whether a scenario with the finding can be played.
type Severity uint8

// The severities.
const (
	Error Severity = iota
	Warning
)

// String returns "error" or "warning".
func (s Severity) String() string { return [...]string{"error", "warning"}[s] }

// MarshalText returns the word.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Code is the stable name of a kind of finding. A code never changes its
// meaning; those of expressions are the codes of package rule.
type Code string

// The codes.
const (
	YAMLSyntax    Code = "YAML-SYNTAX"
	YAMLTab       Code = "YAML-TAB"
	YAMLSize      Code = "YAML-SIZE"
	YAMLDepth     Code = "YAML-DEPTH"
	YAMLAlias     Code = "YAML-ALIAS"
	YAMLBinary    Code = "YAML-BINARY"
	YAMLEmpty     Code = "YAML-EMPTY"
	YAMLDocuments Code = "YAML-DOCUMENTS"
	YAMLTag       Code = "YAML-TAG"
	YAMLKey       Code = "YAML-KEY"

	KeyUnknown   Code = "KEY-UNKNOWN"
	KeyDuplicate Code = "KEY-DUPLICATE"
	KeyMissing   Code = "KEY-MISSING"
	KeyConflict  Code = "KEY-CONFLICT"
	KeyPlace     Code = "KEY-PLACE"

	TypeMapping  Code = "TYPE-MAPPING"
	TypeList     Code = "TYPE-LIST"
	TypeValue    Code = "TYPE-VALUE"
	TypeEmpty    Code = "TYPE-EMPTY"
	TypeNumber   Code = "TYPE-NUMBER"
	TypeBool     Code = "TYPE-BOOL"
	TypeWord     Code = "TYPE-WORD"
	TypeID       Code = "TYPE-ID"
	TypeLang     Code = "TYPE-LANG"
	TypeTime     Code = "TYPE-TIME"
	TypeDuration Code = "TYPE-DURATION"

	RangeNumber Code = "RANGE-NUMBER"
	RangeTime   Code = "RANGE-TIME"
	RangeCount  Code = "RANGE-COUNT"
	RangeSum    Code = "RANGE-SUM"
	RangeLength Code = "RANGE-LENGTH"
	RangeLate   Code = "RANGE-LATE"
	RangeModel  Code = "RANGE-MODEL"
	RangeRatio  Code = "RANGE-RATIO"

	RefUnknown   Code = "REF-UNKNOWN"
	RefAmbiguous Code = "REF-AMBIGUOUS"
	RefCycle     Code = "REF-CYCLE"
	RefUnfit     Code = "REF-UNFIT"
	IDDuplicate  Code = "ID-DUPLICATE"

	TextMissing Code = "TEXT-MISSING"
	TextUnknown Code = "TEXT-UNKNOWN"
	TextStale   Code = "TEXT-STALE"
	TextLength  Code = "TEXT-LENGTH"
	TextCut     Code = "TEXT-CUT"

	FileMissing  Code = "FILE-MISSING"
	MediaMissing Code = "MEDIA-MISSING"
	PathOutside  Code = "PATH-OUTSIDE"

	PostGoldstein   Code = "POST-GOLDSTEIN"
	UnusedNarrative Code = "UNUSED-NARRATIVE"
	UnusedEvidence  Code = "UNUSED-EVIDENCE"
	UnusedMedia     Code = "UNUSED-MEDIA"
	UnusedCounter   Code = "UNUSED-COUNTER"
	UnusedKey       Code = "UNUSED-KEY"
	UnusedFile      Code = "UNUSED-FILE"
	UnusedSegment   Code = "UNUSED-SEGMENT"

	RuleRange Code = "RULE-RANGE"

	ParStale  Code = "PAR-STALE"
	ParUnread Code = "PAR-UNREAD"
	ParFigure Code = "PAR-FIGURE"
	ParBegun  Code = "PAR-BEGUN"

	Many Code = "MANY"

	// What is legal and probably wrong: demarche lint.
	LintRule        Code = "LINT-RULE"
	LintInject      Code = "LINT-INJECT"
	LintEnding      Code = "LINT-ENDING"
	LintChoice      Code = "LINT-CHOICE"
	LintSeed        Code = "LINT-SEED"
	LintSegment     Code = "LINT-SEGMENT"
	LintTranslation Code = "LINT-TRANSLATION"
	LintLength      Code = "LINT-LENGTH"
	LintFact        Code = "LINT-FACT"
	LintTemplate    Code = "LINT-TEMPLATE"
	LintSilence     Code = "LINT-SILENCE"
)

// CodeInfo describes a code.
type CodeInfo struct {
	Code     Code
	Severity Severity
	Doc      string
}

// Codes lists all codes in the order of the reference.
var Codes = []CodeInfo{
	{YAMLSyntax, Error, "the text is not YAML: quotes, brackets, colons or indentation do not fit together"},
	{YAMLTab, Error, "a line is indented with a tab; YAML takes spaces only"},
	{YAMLSize, Error, "the file is larger than 2 MB or holds more than 200,000 values"},
	{YAMLDepth, Error, "values are nested more than 64 deep"},
	{YAMLAlias, Error, "an alias (*name) contains itself, or aliases expand to too much"},
	{YAMLBinary, Error, "the file is not text in UTF-8, or holds characters that no text has"},
	{YAMLEmpty, Error, "the file holds nothing"},
	{YAMLDocuments, Error, "the file holds a second document after ---"},
	{YAMLTag, Error, "a value has a tag (!name); scenarios use none"},
	{YAMLKey, Error, "a key is not a single word or phrase"},
	{KeyUnknown, Error, "the language has no such key here"},
	{KeyDuplicate, Error, "the same key stands twice in one group"},
	{KeyMissing, Error, "a key that is needed is not there"},
	{KeyConflict, Error, "keys exclude each other, or one that belongs to another stands alone"},
	{KeyPlace, Error, "the key belongs elsewhere"},
	{TypeMapping, Error, "a group of keys is wanted"},
	{TypeList, Error, "a list is wanted"},
	{TypeValue, Error, "a single value is wanted"},
	{TypeEmpty, Error, "the key has no value"},
	{TypeNumber, Error, "not a number in the form wanted"},
	{TypeBool, Error, "neither yes nor no, neither true nor false"},
	{TypeWord, Error, "not one of the words that are possible here"},
	{TypeID, Error, "not an id: small letters and digits, words joined by hyphens"},
	{TypeLang, Error, "not a language code: two or three small letters, as in fr"},
	{TypeTime, Error, "not a time, a date or a moment in the form wanted"},
	{TypeDuration, Error, "not a duration, as in 80m, 1h30m, 2d"},
	{RangeNumber, Error, "the number is too small or too large"},
	{RangeTime, Error, "the time or duration is outside its bounds"},
	{RangeCount, Error, "the list or group has too few or too many members"},
	{RangeSum, Error, "chances do not sum to 1"},
	{RangeLength, Error, "the text is too long"},
	{RangeLate, Warning, "it lies, or comes due, after the end of the crisis"},
	{RangeModel, Warning, "a coefficient of the model lies outside the range of docs/EFFECTS.md"},
	{RangeRatio, Warning, "weights of an experiment do not sum to 1; only their ratios count"},
	{RefUnknown, Error, "nothing with this id is declared"},
	{RefAmbiguous, Error, "two things of different kinds have this id, and here it could mean either"},
	{RefCycle, Error, "events wait for each other, or catalogues include each other, in a circle"},
	{RefUnfit, Error, "it exists but cannot serve here"},
	{IDDuplicate, Error, "the id is taken by another thing"},
	{TextMissing, Warning, "a language lacks lines; the main language stands in for them"},
	{TextUnknown, Error, "a translation belongs to no line of the scenario"},
	{TextStale, Warning, "texts have changed since they were translated"},
	{TextLength, Warning, "a prepared text is longer than a platform takes on which it is to stand: it can never be published there"},
	{TextCut, Warning, "a comment stands behind a text without quotes: a # in the text cuts it off"},
	{FileMissing, Error, "a file of the scenario is not there or cannot be read"},
	{MediaMissing, Error, "a media file is not in the scenario's folder"},
	{PathOutside, Error, "a path leads out of the scenario's folder"},
	{PostGoldstein, Warning, "an official post to a government does not say how hostile or friendly it is"},
	{UnusedNarrative, Warning, "no post carries the narrative"},
	{UnusedEvidence, Warning, "the evidence is neither offered nor revealed"},
	{UnusedMedia, Warning, "nothing shows the media item"},
	{UnusedCounter, Warning, "no expression reads the counter"},
	{UnusedKey, Warning, "the key has no effect here"},
	{UnusedSegment, Warning, "no word can reach the public: it uses no platform or understands no language"},
	{UnusedFile, Warning, "the file belongs to no language of the scenario"},
	{Many, Error, "there are more findings than are listed"},
	{"RULE-SYNTAX", Error, "not an expression"},
	{"RULE-NAME", Error, "no function or word of this name"},
	{"RULE-ID", Error, "an id in an expression that the scenario does not declare"},
	{"RULE-ARGS", Error, "a function has the wrong number or kind of arguments"},
	{"RULE-TYPE", Error, "a number where a condition is wanted, and the like"},
	{"RULE-TRUTH", Error, "reads the truth where only what the desk was shown may be read"},
	{"RULE-FORM", Error, "a form of expression that scenarios do not use"},
	{"RULE-SIZE", Error, "the expression is too long"},
	{LintRule, Warning, "a rule never fires, whoever plays"},
	{LintInject, Warning, "an inject never takes place, whoever plays"},
	{LintEnding, Warning, "nobody reaches the ending, whoever plays"},
	{LintChoice, Warning, "one answer to a message is clearly the best on every seed: it is no choice"},
	{LintSeed, Warning, "the seed decides more than the player"},
	{LintSegment, Warning, "no word of the player's side ever reaches the public"},
	{LintTranslation, Warning, "lines are not translated, or only copied"},
	{LintLength, Warning, "a post is longer than a platform takes on which it is to stand"},
	{LintFact, Warning, "somebody at the desk tells what nobody there can know yet"},
	{LintTemplate, Warning, "two items of the feed share eight words in a row"},
	{LintSilence, Warning, "a silence has no reason or no such code, or silences nothing"},
	{RuleRange, Warning, "a number is compared with one that it never reaches: the comparison always has the same answer"},
	{ParStale, Warning, "the best line that is kept was sought for another state of the crisis, or cannot be read"},
	{ParUnread, Warning, "nobody has put a name to the best line that is kept"},
	{ParFigure, Warning, "the rubric's duty or par is not what was measured"},
	{ParBegun, Warning, "the rubric's duty and par are those with which demarche new began, and the scenario is another by now"},
}

var severities = func() map[Code]Severity {
	m := make(map[Code]Severity, len(Codes))
	for _, c := range Codes {
		m[c.Code] = c.Severity
	}
	return m
}()
