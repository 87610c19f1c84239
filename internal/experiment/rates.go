package experiment

import (
	"demarche/internal/fixed"
	"demarche/internal/scenario"
	"demarche/internal/spread"
)

// maxContact is the greatest contact that the kernel of claims takes, for each
// tick.
const maxContact = 8

// Pair is a value for believers and one for sceptics.
type Pair[T any] struct {
	Believers T `json:"believers"`
	Sceptics  T `json:"sceptics"`
}

// Rates are all that a claim travels by, under the keys of the language.
type Rates struct {
	Contact    Pair[float64] `json:"contact"`
	Adopt      float64       `json:"adopt"`
	Doubt      float64       `json:"doubt"`
	Convince   float64       `json:"convince"`
	Reconsider float64       `json:"reconsider"`
	Refuse     float64       `json:"refuse"`
	Dissuade   float64       `json:"dissuade"`
	Correct    float64       `json:"correct"`
	SettleTo   float64       `json:"settle-to"`
	PassOn     float64       `json:"pass-on"`
	Contradict float64       `json:"contradict"`
	Reshare    float64       `json:"reshare"`
	Stifle     float64       `json:"stifle"`
	Fade       float64       `json:"fade"`
	Settle     float64       `json:"settle"`
	Verify     float64       `json:"verify"`
	Forget     float64       `json:"forget"`
	Attention  string        `json:"attention"`
	Weight     Pair[int32]   `json:"weight"`
}

// override replaces what the file sets itself.
func (r *Rates) override(s *Spread) {
	type setting struct {
		into *float64
		from scenario.Value[float64]
	}
	settings := []setting{
		{&r.Adopt, s.Adopt.Value},
		{&r.Doubt, s.Doubt.Value},
		{&r.Convince, s.Convince.Value},
		{&r.Reconsider, s.Reconsider.Value},
		{&r.Refuse, s.Refuse.Value},
		{&r.Dissuade, s.Dissuade.Value},
		{&r.Correct, s.Correct.Value},
		{&r.SettleTo, s.SettleTo.Value},
		{&r.PassOn, s.PassOn.Value},
		{&r.Contradict, s.Contradict.Value},
		{&r.Reshare, s.Reshare.Value},
		{&r.Stifle, s.Stifle.Value},
		{&r.Fade, s.Fade.Value},
		{&r.Settle, s.Settle.Value},
		{&r.Verify, s.Verify.Value},
		{&r.Forget, s.Forget.Value},
	}
	if s.Contact != nil {
		settings = append(settings, setting{&r.Contact.Believers, s.Contact.Believers.Value}, setting{&r.Contact.Sceptics, s.Contact.Sceptics.Value})
	}
	for _, x := range settings {
		*x.into = x.from.Or(*x.into)
	}
	if s.Weight != nil {
		r.Weight.Believers = int32(s.Weight.Believers.Or(int64(r.Weight.Believers)))
		r.Weight.Sceptics = int32(s.Weight.Sceptics.Or(int64(r.Weight.Sceptics)))
	}
	r.Attention = s.Attention.Or(r.Attention)
}

// kernel returns the rates as the kernel takes them.
func (r *Rates) kernel() spread.Rates {
	k := spread.Rates{
		Contact: [spread.Sides]fixed.Rate{fixed.RateOf(r.Contact.Believers), fixed.RateOf(r.Contact.Sceptics)},
		Fade:    fixed.RateOf(r.Fade), Settle: fixed.RateOf(r.Settle), Verify: fixed.RateOf(r.Verify), Forget: fixed.RateOf(r.Forget),
		Stifle: fixed.ProbOf(fixed.FromFloat(r.Stifle)), Weight: [spread.Sides]int32{r.Weight.Believers, r.Weight.Sceptics},
	}
	if r.Attention == "limited" {
		k.Attention = spread.Limited
	}
	for d, p := range [spread.Decisions]float64{
		spread.Adopts: r.Adopt, spread.Doubts: r.Doubt, spread.Convinces: r.Convince, spread.Reconsiders: r.Reconsider,
		spread.Refuses: r.Refuse, spread.Dissuades: r.Dissuade, spread.Corrects: r.Correct, spread.Settles: r.SettleTo,
		spread.PassesOn: r.PassOn, spread.Contradicts: r.Contradict, spread.Reshares: r.Reshare,
	} {
		k.Chances[d] = spread.ChanceOf(fixed.FromFloat(p))
	}
	return k
}
