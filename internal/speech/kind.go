package speech

import "fmt"

// Kind is the finer kind of an act, where it has a Goldstein value of its own.
// New kinds are added at the end: journals hold their words, saved states may
// hold their numbers.
type Kind uint8

// The finer kinds, each with the act that it usually comes with.
const (
	Plain        Kind = iota // nothing finer than the act
	CorrectClaim             // Deny: says that a claim is false, without disputing an own act
	Regret                   // State: regrets without taking the blame
	Warn                     // Threaten: points to danger or consequences, commits to nothing
	Decline                  // Reject: a polite no
	Thank                    // Praise
	Condole                  // Praise: sympathy with the bereaved or injured
	Hold                     // State: holding statement, what is being done, perhaps when the next word comes
	Welcome                  // Praise: welcomes a step, commends
	Accuse                   // Disapprove: lays a deed at somebody's door
	Condemn                  // Disapprove: condemns, denounces
	Insult                   // Disapprove: abuse, historical-insult analogy
	Mock                     // Disapprove: irony and sarcasm
	Summon                   // Disapprove: summons an envoy, lodges a protest
	Reserve                  // Threaten: veiled threat, "reserves the right"
	Ultimatum                // Threaten: with a deadline
	Force                    // Threaten: military force
	Measure                  // Threaten: announces sanctions, expulsion, recall, closure as a decision
	Yield                    // Cooperate: gives way, releases, withdraws, eases
	Offer                    // Cooperate: offers help, evidence or access
	Acknowledge              // State: owns up to a fact without pardon asked
	Advise                   // State: practical advice to the public or to own citizens
	Ask                      // State: asks a real question
	NoComment                // State: declines to comment
)

// Kinds is the number of kinds: every Kind is below it.
const Kinds = len(kindWords)

var kindWords = [...]string{
	Plain:        "plain",
	CorrectClaim: "correct-claim",
	Regret:       "regret",
	Warn:         "warn",
	Decline:      "decline",
	Thank:        "thank",
	Condole:      "condole",
	Hold:         "hold",
	Welcome:      "welcome",
	Accuse:       "accuse",
	Condemn:      "condemn",
	Insult:       "insult",
	Mock:         "mock",
	Summon:       "summon",
	Reserve:      "reserve",
	Ultimatum:    "ultimatum",
	Force:        "force",
	Measure:      "measure",
	Yield:        "yield",
	Offer:        "offer",
	Acknowledge:  "acknowledge",
	Advise:       "advise",
	Ask:          "ask",
	NoComment:    "no-comment",
}

// String returns the kind's lower-case word.
func (k Kind) String() string {
	if int(k) < len(kindWords) {
		return kindWords[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// MarshalText returns the kind's word, or an error when k is unknown.
func (k Kind) MarshalText() ([]byte, error) {
	if int(k) >= len(kindWords) {
		return nil, fmt.Errorf("speech: no kind numbered %d", uint8(k))
	}
	return []byte(kindWords[k]), nil
}

// UnmarshalText reads the word of a kind as String writes it.
func (k *Kind) UnmarshalText(text []byte) error {
	for i, word := range kindWords {
		if word == string(text) {
			*k = Kind(i)
			return nil
		}
	}
	return fmt.Errorf("speech: unknown kind %q", text)
}
