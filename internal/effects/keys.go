package effects

// The coefficients, in the order of the table.
const (
	AdoptTrust Key = iota
	AdoptCongruence
	AdoptArousal
	AdoptRepetition
	AdoptLiteracy
	AdoptLiteracyTrue
	AdoptInoculated
	AdoptInoculationLasts
	AdoptReconsiders
	AdoptHesitates
	AdoptStatement
	AdoptStatementWeight
	AdoptForgets

	DoubtCongruence
	DoubtLiteracy
	DoubtVerifies

	CorrectDenial
	CorrectEvidence
	CorrectLabel
	CorrectSelf
	CorrectDelay
	CorrectPolitics
	CorrectRepetition
	CorrectCongruence
	CorrectLiteracy
	CorrectArousal
	CorrectPartly
	CorrectLag
	CorrectResolvesFalse
	CorrectResolvesTrue

	ShareContact
	ShareFalse
	ShareArousal
	ShareSceptic
	ShareMoral
	ShareOutgroup
	ShareAgain
	SharePhoto
	ShareVideo
	ShareNumber
	ShareHashtag
	ShareQuote
	ShareReply
	ShareScreenshot

	FeelProvokes
	FeelProvokesThird
	FeelProvokesOwn
	FeelCalms
	FeelEmpathy
	FeelEmotion
	FeelClaim
	FeelRelief
	FeelHalfLife

	TrustStance
	TrustSeen
	TrustEvidence
	TrustHolding
	TrustEmpathy
	TrustRudeness
	TrustBareDenial
	TrustFirst
	TrustMatched
	TrustMismatched
	TrustHedged
	TrustCensorship
	TrustDeletion
	TrustDeletionExplained
	TrustDisavowal
	TrustMissed
	TrustFlip
	TrustService
	TrustDesertion
	TrustBrokenSilence
	TrustDebt
	TrustExposed
	TrustWithdrawn
	TrustEmbargo
	TrustDiverged
	TrustDivergesTone
	TrustDivergesCertainty

	MediaPicture
	MediaVideo
	MediaPrime
	MediaNight

	PlatformShort
	PlatformSocial
	PlatformPhoto
	PlatformProfessional
	PlatformVideo
	PlatformWears
	PlatformWearWindow

	OpinionTraits
	OpinionInfluence
	OpinionAddressed
	OpinionFriendly
	OpinionAggressive
	OpinionRally
	OpinionClaim
	OpinionRegained

	SilenceVacuum
	SilenceGrows
	SilenceFalls
	SilenceReasoned
	SilenceHoldLasts
	SilenceHoldLapsed
	SilenceNoComment
	SilenceDeclined

	SignalSample
	SignalSampleWatched
	SignalLag
	SignalLagWatched
	SignalBias

	TensionPoint
	TensionOverheard
	TensionOverheardFrom
	TensionClosed
	TensionPartner
	TensionHabitWindow
	TensionHabitHostile
	TensionReacts
	TensionCalms
	TensionHears
	TensionBelieved
	TensionBrokenSilence
	TensionInterference

	ResponseDisavows
	ResponseDisavowsFrom
	ResponseDisavowsBy
	ResponseConsular
	ResponseCall
	ResponseTranslation
	ResponseShift
	ResponseTires
	ResponseTiresOffShift
	ResponseRecovers
	ResponseRests
	ResponseRestsGoodwill
	ResponseCalledIn
	ResponseGrudging
	ResponseGrudgingSpeed
	ResponseErrsWorn
	ResponseSlipHarsher
	ResponseSlipSurer
	ResponseQueueOutrage
	ResponseQueueTrust
	ResponseEmbargoCrowd
	ResponseEmbargoFollows
	ResponseAbsorbed
	ResponseAbsorbLasts
	ResponseForecast
	ResponseForecastTakes

	count
)
