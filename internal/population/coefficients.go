package population

import "demarche/internal/fixed"

// q turns a decimal of this table into a fixed number.
func q(f float64) fixed.Q { return fixed.FromFloat(f) }

// The coefficients of the model that scenarios do not set. Shifts are on the
// logit scale; deltas are shares of the full range.
var (
	traitSpread   = q(0.15) // standard deviation of literacy, stubbornness and trust within a segment
	trustByStance = q(0.25)

	// Adoption on contact.
	shiftTrust      = q(2.0)  // from no trust in the source to full trust
	shiftCongruence = q(1.5)  // from a neutral to a fully hostile stance toward who is hurt
	shiftArousal    = q(1.0)  // belief grows with arousal (Martel, Pennycook, Rand 2020)
	shiftRepetition = q(0.3)  // for each doubling of exposures: logarithmic (Hassan, Barber 2021)
	shiftLiteracy   = q(1.6)  // from no literacy to full, against false claims and for true ones
	shiftInoculated = q(0.67) // d = 0.37 (Lu et al. 2023) times pi/sqrt(3)
	shiftPicture    = q(0.2)  // video d = 0.11 (Wittenberg et al. 2021) times pi/sqrt(3)
	shiftEvidence   = q(1.0)  // a coherent account beats a bare denial: r .55 against .14 (Walter, Murphy 2018)
	shiftPartly     = q(-0.3) // an answer that concedes a part convinces fewer at once
	shiftOfficial   = q(0.8)  // a statement is argued, a share is only seen
	reconsiders     = q(-2.2) // a sceptic takes up the claim after all
	hesitates       = q(-1.5) // who was not convinced at once is harder to convince by more of the same

	// Sharing.
	falsehoodShared = q(0.53) // ln 1.7: falsehood is 70 % likelier to be shared (Vosoughi, Roy, Aral 2018)
	shareArousal    = q(1.5)
	shareSceptic    = q(-1.3) // who doubts is slower to speak up
	moralShared     = q(0.18) // ln 1.2 for each moral-emotional word (Brady et al. 2017)
	outgroupShared  = q(0.51) // ln 1.67 for each out-group word (Rathje et al. 2021)
	reshares        = q(0.01) // of the chance to share, when a quiet believer meets the claim again

	// What words do to feelings, for each Goldstein point or step of the scale.
	provokesThird   = q(0.3)    // share of the provocation that a public not addressed feels
	provokesOwn     = q(0.4)    // and the speaker's own public
	calmsPerPoint   = q(0.006)  // arousal taken away by a point of cooperation
	calmsByEmpathy  = q(0.012)  // by a step of empathy, 0..3
	stirsByEmotion  = q(0.006)  // arousal given by a step of emotion, 0..3
	stanceAddressed = q(0.012)  // stance toward the speaker, public addressed
	stanceThird     = q(0.003)  // other publics: friendly posts win them, aggressive ones do not (Mattingly, Sundquist 2023)
	stanceRally     = q(0.0015) // own public, for a point of conflict

	// Taking up a claim.
	arousalByClaim = q(0.40) // at full charge
	stanceByClaim  = q(0.12)
	relief         = q(0.10) // arousal given back when a believer is corrected

	// Trust in the player's side, for each post seen.
	trustBySeen     = q(0.001)
	trustByEvidence = q(0.010)
	trustByHolding  = q(0.004)
	trustByEmpathy  = q(0.004)
	trustByRudeness = q(0.006) // for each point of politeness below 3
	trustByBareNo   = q(0.012) // lost with a believer who is told no without evidence
)
