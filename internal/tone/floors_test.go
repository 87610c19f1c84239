package tone

// testFloors are what the halves of the labelled set must reach at least.
var testFloors = map[string]floors{
	"en": {macroF1: .7, sign: .86, spearman: .76, covered: .85},
	"fr": {macroF1: .7, sign: .8, spearman: .65, covered: .82},
	"es": {macroF1: .72, sign: .85, spearman: .77, covered: .86},
	"ar": {macroF1: .75, sign: .86, spearman: .8, covered: .88},
}

// newsFloors are shares of the labelled news that must be told rightly.
var newsFloors = map[string]float64{"en": .8, "fr": .8, "es": .8, "ar": .8}
