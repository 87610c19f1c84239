package tone

// testFloors are what the halves of the labelled set must reach at least.
var testFloors = map[string]floors{
	"en": {macroF1: .73, sign: .87, spearman: .78, covered: .75},
	"fr": {macroF1: .76, sign: .84, spearman: .71, covered: .73},
	"es": {macroF1: .74, sign: .85, spearman: .78, covered: .76},
	"ar": {macroF1: .79, sign: .88, spearman: .81, covered: .78},
}

// newsFloors are shares of the labelled news that must be told rightly.
var newsFloors = map[string]float64{"en": .84, "fr": .88, "es": .88, "ar": .84}
