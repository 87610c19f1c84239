package scenarios_test

import (
	"fmt"
	"io/fs"
	"math"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"demarche/internal/par"
	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/tone"
	"demarche/scenarios"
)

// The balance of a shipped crisis is shown over seeds: that skill beats luck,
// that no trick beats skill, and that nobody can win by knowing the pattern.
// `make soak` runs enough seeds for the intervals; `make test` a sample, whose
// means must point the same way.

func soak() bool { return os.Getenv("DEMARCHE_SOAK") != "" }

func seeds() int {
	if soak() {
		return 50
	}
	return 8
}

// A balance is what one shipped crisis promises its players.
type balance struct {
	name    string
	variant string   // its id, where the crisis is one that is played from another side
	truths  int      // so many of its facts, from the first, tell its worlds apart
	tricks  []string // playbooks that care beats
	rare    int      // a world comes up within so many seeds
	feed    int      // at least so many feed items

	// First moves that are given before anything could be checked: commands of a
	// playbook.
	openings []opening
}

type opening struct{ name, commands string }

var crises = []balance{
	{
		name:   "ninety-seconds",
		truths: 1,
		tricks: []string{"hourly-template", "apologise"},
		rare:   1000,
		feed:   60,
		// What they say of the quotations at 02:20, and in which words.
		openings: []opening{
			{"deny all", quotes("denies", "The words attributed to the President tonight are false. She did not say them.")},
			{"hold", quotes("holds", "We are aware of the words published tonight and are verifying them. We will say what we know by 03:30.")},
			{"concede part", quotes("partly", "Some of the words published tonight may have been said in private. Others were not. We regret the hurt they cause.")},
			{"own up", quotes("asserts", "The President's words should not have been said. We apologise to the families and to the Government of Kerrane.")},
		},
	},
	{
		name:   "muster-point",
		truths: 2,
		tricks: []string{"publish-only", "text-only"},
		rare:   1000,
		feed:   55,
		// What they do with the assembly point at 06:20, Haldis.
		openings: []opening{
			{"publish the point", "  - at: +0:20\n    do: {post: {draft: publish-point, translate: [es]}}\n"},
			{"text it to the register", "  - at: +0:20\n    do: {post: {draft: text-point, translate: [es]}}\n"},
			{"stay and register", "  - at: +0:20\n    do: {post: {draft: register-stay, translate: [es]}}\n"},
			{"ring the list", "  - at: +0:25\n    do: {choose: {message: who-rings, choice: give-emre}}\n"},
		},
	},
	{
		name:   "after-midnight",
		truths: 2,
		tricks: []string{"apologise-at-once", "hourly-statement", "amplify"},
		rare:   1000,
		feed:   60,
		// What they do before anybody knows what the clip is or what the Premier wants.
		openings: []opening{
			{"ring Ytterhavn", "  - at: +0:40\n    do: {call: {channel: marn, point: first-ring}}\n"},
			{"be silent and say so", "  - at: +0:40\n    do: {silence: {about: insult, reason: \"We speak after Friday noon.\", until: 24h}}\n"},
			{"explain", "  - at: +0:40\n    do: {post: {draft: clarify-premier, translate: [sv]}}\n"},
			{"regret", "  - at: +0:40\n    do: {post: {draft: regret-alone, translate: [sv]}}\n"},
		},
	},
	{
		name:    "after-midnight",
		variant: "other-shore",
		truths:  2,
		tricks:  []string{"absorb-all", "hourly-statement", "expel-first"},
		rare:    1000,
		feed:    55,
		// What they do before anybody knows what the Premier said or who has the house in Rosvik.
		openings: []opening{
			{"ring Rosvik", "  - at: +0:40\n    do: {call: {channel: soder, point: kitchen-light}}\n"},
			{"say when", "  - at: +0:40\n    do: {post: {draft: first-word, translate: [en]}}\n"},
			{"swear that he did not", "  - at: +0:40\n    do: {post: {draft: he-did-not, translate: [en]}}\n"},
			{"understand", "  - at: +0:40\n    do: {post: {draft: we-understand, translate: [en]}}\n"},
		},
	},
	{
		name:   "two-banks",
		truths: 2,
		tricks: []string{"calm-every-hour", "flowers-first", "film-to-all"},
		rare:   1000,
		feed:   60,
		// What they do before anybody knows who fired first or who pays for the buses.
		openings: []opening{
			{"say when", "  - at: +0:45\n    do: {post: {draft: first-hold, translate: [es]}}\n"},
			{"ring Veramar", "  - at: +1:10\n    do: {call: {channel: freire, point: first-ring}}\n"},
			{"go to the mother", "  - at: +0:55\n    do: {choose: {message: who-goes, choice: wences-goes}}\n"},
			{"call for calm", "  - at: +0:45\n    do: {post: {draft: calm-both, translate: [es]}}\n"},
		},
	},
	{
		name:    "two-banks",
		variant: "east-bank",
		truths:  2,
		tricks:  []string{"brotherly-every-hour", "his-name-first", "film-to-all"},
		rare:    1000,
		feed:    50,
		// What they do before anybody knows who fired first or whose funeral it is.
		openings: []opening{
			{"the doorstep", "  - at: +0:55\n    do: {choose: {message: two-floors, choice: luzia-walks}}\n"},
			{"ring Altura", "  - at: +1:15\n    do: {call: {channel: ferran, point: before-anybody}}\n"},
			{"say when", "  - at: +0:55\n    do: {post: {draft: first-word, translate: [pt]}}\n"},
			{"to both peoples", "  - at: +0:55\n    do: {post: {draft: both-peoples, translate: [pt]}}\n"},
		},
	},
	{
		name:   "clean-water",
		truths: 2,
		tricks: []string{"deny-every-hour", "stop-first", "take-it-down"},
		rare:   1000,
		feed:   60,
		// What they do before anybody knows what made the children ill or what the Cabinet wants.
		openings: []opening{
			{"what to drink", "  - at: +0:25\n    do: {post: {draft: water-advice, translate: [ms]}}\n"},
			{"deny", "  - at: +0:25\n    do: {post: {as: bening, about: poison, position: denies, translate: [ms], text: {en: \"It is not the sachets. They have not made anybody ill.\"}}}\n"},
			{"stop everything", "  - at: +0:25\n    do: {post: {draft: stop-all, translate: [ms]}}\n"},
			{"the midwife", "  - at: +0:40\n    do: {choose: {message: who-says-it, choice: ask-mak-yah}}\n"},
		},
	},
}

func quotes(position, words string) string {
	return fmt.Sprintf("  - at: +2:20\n    do: {post: {as: ministry, about: quotes, position: %s, translate: [ar], promise: 70m, text: {en: %q}}}\n", position, words)
}

// each runs a test for each crisis.
func each(t *testing.T, test func(*testing.T, crisis)) {
	for _, b := range crises {
		t.Run(path.Join(b.name, b.variant), func(t *testing.T) { test(t, open(t, b)) })
	}
}

type crisis struct {
	balance
	*scenario.Bundle
	people *population.People
}

func open(t testing.TB, which balance) crisis {
	t.Helper()
	b, ds := scenario.Load(scenarios.FS, which.name, scenario.Options{ID: which.name, Variant: which.variant, Read: tone.Read})
	if b == nil || ds.Failed() {
		t.Fatalf("%s: %v", which.name, ds)
	}
	return crisis{which, b, population.Build(b.World)}
}

// A crisis that ships has its line in the table above.
func TestEveryCrisisIsBalanced(t *testing.T) {
	folders, err := fs.Glob(scenarios.FS, "*/"+scenario.FileName)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if _, err := fs.Stat(scenarios.FS, path.Dir(f)+"/playbooks/"+documentedBook+".yaml"); err == nil {
			continue // a back-test: what it promises stands in backtest_test.go
		}
		if !slices.ContainsFunc(crises, func(b balance) bool { return b.name == path.Dir(f) }) {
			t.Errorf("%s: nothing says what its balance is", path.Dir(f))
		}
	}
}

func (c crisis) book(t testing.TB, name, text string) *playbook.Book {
	t.Helper()
	book, ds := playbook.Parse(name, []byte(text), c.Bundle)
	if book == nil || ds.Failed() {
		t.Fatalf("%s: %v", name, ds)
	}
	return book
}

func (c crisis) shipped(t testing.TB, name string) *playbook.Book {
	t.Helper()
	data, _, err := c.Playbook(name)
	if err != nil {
		t.Fatal(err)
	}
	return c.book(t, name, string(data))
}

// end is how one run ended.
type end struct {
	rung float64
	loss float64
	fact string // which world it was

	commands int // that took effect
}

// runs plays a book over seeds, side by side on all cores.
func (c crisis) runs(t *testing.T, book *playbook.Book, from, n int) []end {
	t.Helper()
	out := make([]end, n)
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				out[i] = c.run(t, book, uint64(from+i))
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
	return out
}

func (c crisis) run(t *testing.T, book *playbook.Book, seed uint64) end {
	s, err := played(c.Bundle, c.people, book, seed)
	if err != nil {
		t.Error(err)
		return end{}
	}
	return end{float64(s.Sim().Outcome().Rung), score.Loss(s.Sim()), c.truth(s), s.Sim().Books().Commands}
}

// truth names the world of a run by the values of the facts that make it.
func (c crisis) truth(s *session.Session) string {
	values := make([]string, c.truths)
	for i := range values {
		values[i] = s.Sim().Fact(i)
	}
	return strings.Join(values, ", ")
}

// paired returns the mean difference b-a over the same seeds and the half
// width of its 95 % interval.
func paired(a, b []end, of func(end) float64) (mean, half float64) {
	n := float64(len(a))
	for i := range a {
		mean += (of(b[i]) - of(a[i])) / n
	}
	squares := 0.0
	for i := range a {
		d := of(b[i]) - of(a[i]) - mean
		squares += d * d
	}
	return mean, 2.01 * math.Sqrt(squares/(n-1)/n) // Student's t with 49 degrees of freedom
}

func rung(e end) float64 { return e.rung }
func loss(e end) float64 { return e.loss }

// worlds are the truths that came up, in order.
func worlds(list []end) []string {
	var names []string
	for _, e := range list {
		names = append(names, e.fact)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func average(list []end, of func(end) float64) (mean float64) {
	for _, e := range list {
		mean += of(e) / float64(len(list))
	}
	return mean
}

func TestSkillRanks(t *testing.T) { each(t, skillRanks) }

func skillRanks(t *testing.T, c crisis) {
	names := []string{"careful", "average", "clumsy", "harmful"}
	results := map[string][]end{}
	for _, name := range append(names, "silent", "duty") {
		results[name] = c.runs(t, c.shipped(t, name), 1, seeds())
		t.Logf("%-8s final rung %.2f, loss %.2f", name, average(results[name], rung), average(results[name], loss))
		for _, fact := range worlds(results[name]) {
			of := slices.DeleteFunc(slices.Clone(results[name]), func(e end) bool { return e.fact != fact })
			t.Logf("    when %-20s final rung %.2f, loss %.2f (%d)", fact+":", average(of, rung), average(of, loss), len(of))
		}
	}
	for i := range len(names) - 1 {
		mean, half := paired(results[names[i]], results[names[i+1]], rung)
		t.Logf("%s - %s: %.2f ± %.2f rungs", names[i+1], names[i], mean, half)
		if mean <= 0 || soak() && mean-half <= 0 {
			t.Errorf("%s does not end lower than %s: %.2f ± %.2f rungs", names[i], names[i+1], mean, half)
		}
	}
}

func TestNoTrickBeatsCare(t *testing.T) { each(t, noTrickBeatsCare) }

func noTrickBeatsCare(t *testing.T, c crisis) {
	careful := c.runs(t, c.shipped(t, "careful"), 1, seeds())
	for _, trick := range c.tricks {
		mean, half := paired(careful, c.runs(t, c.shipped(t, trick), 1, seeds()), rung)
		t.Logf("%s - careful: %.2f ± %.2f rungs", trick, mean, half)
		if mean <= 0 || soak() && mean-half <= 0 {
			t.Errorf("%s is not worse than careful: %.2f ± %.2f rungs", trick, mean, half)
		}
	}
}

// Who knows the pattern gains nothing: the best first move depends on what
// really happened.
func TestNoOpeningIsBestInEveryWorld(t *testing.T) { each(t, noOpeningIsBest) }

func noOpeningIsBest(t *testing.T, c crisis) {
	n := 3
	if soak() {
		n = 14
	}
	from := c.seedsByTruth(t, n)
	best := map[string]string{}
	lowest := map[string]float64{}
	for _, o := range c.openings {
		name := o.name
		book := c.book(t, name, "version: 1\ntitle: "+name+"\ncommands:\n"+o.commands)
		for fact, list := range from {
			sum := 0.0
			for _, seed := range list {
				e := c.run(t, book, uint64(seed))
				if e.commands != 1 {
					t.Fatalf("%s: %d commands took effect", name, e.commands)
				}
				sum += e.loss / float64(len(list))
			}
			t.Logf("%-24s when %s: loss %.3f", name, fact, sum)
			if best[fact] == "" || sum < lowest[fact] {
				best[fact], lowest[fact] = name, sum
			}
		}
	}
	first := ""
	same := true
	for _, name := range best {
		same = same && (first == "" || first == name)
		first = name
	}
	if same {
		t.Errorf("%q is the best first move whatever happened", first)
	}
}

// seedsByTruth returns seeds of each world.
func (c crisis) seedsByTruth(t *testing.T, each int) map[string][]int {
	t.Helper()
	found := map[string][]int{}
	missing := 1
	for _, f := range c.World.Facts[:c.truths] {
		missing *= len(f.Values)
	}
	for seed := 1; missing > 0; seed++ {
		s, err := session.New(session.Setup{Bundle: c.Bundle, People: c.people, Seed: uint64(seed), Read: tone.Read}, session.Headless, session.Keep{})
		if err != nil {
			t.Fatal(err)
		}
		fact := c.truth(s)
		if len(found[fact]) < each {
			if found[fact] = append(found[fact], seed); len(found[fact]) == each {
				missing--
			}
		}
		if seed > c.rare {
			t.Fatalf("a truth does not come up: %v", found)
		}
	}
	return found
}

// The reference losses of the rubric place the score of an outcome: duty is the
// mean of the playbook duty, and par that of the best line that is kept, both
// over the seeds that the line was measured on; careful play does not beat it.
func TestReferenceLossesAreCurrent(t *testing.T) {
	if !soak() {
		t.Skip("SKIPPED: needs 50 seeds of each crisis: run by make soak")
	}
	each(t, referenceLosses)
}

func referenceLosses(t *testing.T, c crisis) {
	line, books := c.kept(t)
	best := books[line.Base]
	for _, change := range line.Changes {
		if best = best.Changed(change, books); best == nil {
			t.Fatalf("the kept line cannot be played: %s", change)
		}
	}
	played := c.runs(t, best, par.FirstSeed, line.Seeds)
	r := &c.World.Rubric
	for _, ref := range []struct {
		name string
		mean float64
		says float64
	}{
		{"duty", average(c.runs(t, books["duty"], par.FirstSeed, line.Seeds), loss), r.Duty.Float()},
		{"par", average(played, loss), r.Par.Float()},
	} {
		t.Logf("%s: %.4f, the rubric says %.3f", ref.name, ref.mean, ref.says)
		if math.Abs(ref.mean-ref.says) > 0.0051 { // the rubric says hundredths
			t.Errorf("%s loses %.3f; the rubric says %.3f", ref.name, ref.mean, ref.says)
		}
	}
	if mean, half := paired(played, c.runs(t, books["careful"], par.FirstSeed, line.Seeds), loss); mean+half < 0 {
		t.Errorf("careful play loses %.3f ± %.3f less than the best line", -mean, half)
	}
}

// kept reads the best line that is kept beside a crisis, which must have been sought
// for the crisis as it is, and the playbooks that it is made of.
func (c crisis) kept(t *testing.T) (*par.Line, map[string]*playbook.Book) {
	t.Helper()
	data, err := c.Beside(par.FileName)
	if err != nil {
		t.Fatal(err)
	}
	line, err := par.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	books, texts := map[string]*playbook.Book{}, map[string][]byte{}
	for _, name := range par.Books {
		if texts[name], _, err = c.Playbook(name); err != nil {
			t.Fatal(err)
		}
		books[name] = c.book(t, name, string(texts[name]))
	}
	if why := line.Current(par.Digest(c.Bundle, texts)); why != "" {
		t.Fatalf("%s: seek the best line again with demarche par", why)
	}
	return line, books
}

// Nobody who reads the feed can find a template behind it: no two items share
// eight words in a row, which leaves room for a wire's dateline and for the
// sentences that everybody quotes.
func TestNoFeedItemSharesATemplate(t *testing.T) { each(t, noTemplate) }

func noTemplate(t *testing.T, c crisis) {
	for _, lang := range c.Texts.Languages() {
		seen := map[string]string{}
		n := 0
		for _, line := range c.Texts.Lines() {
			if !strings.HasSuffix(line, ".post.text") {
				continue
			}
			n++
			text, _ := c.Texts.Text(lang, line)
			words := strings.Fields(strings.ToLower(text))
			for i := 0; i+8 <= len(words); i++ {
				run := strings.Join(words[i:i+8], " ")
				if other, ok := seen[run]; ok && other != line {
					t.Errorf("%s: %q stands in %s and in %s", lang, run, other, line)
				}
				seen[run] = line
			}
		}
		if n < c.feed {
			t.Errorf("%s: %d feed items", lang, n)
		}
	}
}
