package drill

import (
	"regexp"
	"slices"
	"strings"

	"demarche/internal/tone"
)

// word is a run of letters of some length.
var word = regexp.MustCompile(`\p{L}{5,}`)

// subjectOf lists what a text speaks of: its longer words that carry no tone.
// What only joins others, like "about" and "behind", stands in texts on anything.
func subjectOf(lang string, e *tone.Explanation, text string) []string {
	var list []string
	for _, at := range word.FindAllStringIndex(text, -1) {
		w := strings.ToLower(text[at[0]:at[1]])
		// Words that merely are common in posts of the act may well be the subject.
		toned := slices.ContainsFunc(e.Spans, func(s tone.Span) bool {
			return s.Amount != 0 && s.Reason != tone.ReasonLearned && s.Start < at[1] && at[0] < s.End
		})
		if !toned && !slices.Contains(list, w) && !slices.Contains(joining[lang], w) {
			list = append(list, w)
		}
	}
	return list
}

// joining are the longer function words of the languages in which tone is read:
// prepositions, conjunctions, pronouns, determiners, auxiliaries and common
// adverbs.
var joining = map[string][]string{
	"en": strings.Fields(`
		about above across after again against almost along already although always among another anybody anyone anything around
		aside because become becomes becoming before behind being below beneath beside besides between beyond cannot could
		despite doing during either elsewhere enough every everybody everyone everything except first further having hence
		herself himself however instead itself later least likewise maybe might moreover myself neither never nevertheless
		nobody nothing often other others otherwise ought ourselves outside perhaps quite rather really several shall should
		since somebody someone something sometimes somewhere still their theirs themselves there therefore these thing things
		those though through throughout together toward towards under unless until whatever whenever where whereas wherever
		whether which whichever while whoever whole whose within without would yours yourself yourselves`),
	"fr": strings.Fields(`
		ailleurs ainsi alors après assez aucun aucune aujourd auprès aussi aussitôt autant autour autre autrement autres
		auxquelles auxquels avaient avait avant avoir avons bientôt celle celles celui cependant certaines certains chacun
		chacune chaque combien comme comment contre davantage dedans dehors depuis derrière desquelles desquels dessous dessus
		devant devoir doivent duquel durant elles encore enfin ensuite entre envers environ eussent faire furent jamais jusqu
		jusque jusques laquelle lequel lesquelles lesquels leurs longtemps lorsqu lorsque maintenant malgré mienne mieux moins
		mêmes notre nulle nôtre outre parce parfois parmi pendant personne peuvent plupart plusieurs plutôt pourquoi pourtant
		presque puisqu puisque quand quant quelle quelles quelqu quelque quelques quels quiconque quoiqu quoique selon seraient
		serait seront soient sommes souvent suivant tandis telle tellement telles toujours toute toutefois toutes voici voilà
		votre vraiment vôtre étaient étais était étant étiez étions`),
	"es": strings.Fields(`
		acerca además adelante ahora algún alguien alguna algunas alguno algunos allí ambas ambos antes apenas aquel aquella
		aquellas aquello aquellos aunque bajo bastante cerca como contra cualquier cualquiera cuando cuanto cuyas cuyos
		debajo debe deben debía delante demás demasiado dentro desde después detrás donde durante ellas ellos embargo encima
		entonces entre eran eres estaba estaban estado estamos estar estas este estos están estuvo excepto fuera fueran fueron
		había habían haber habrá habría hacer hacia hasta incluso jamás junto luego mayor mediante menos mientras mismas misma
		mismo mismos mucha muchas mucho muchos nadie ninguna ninguno nosotras nosotros nuestra nuestras nuestro nuestros nunca
		otras otros para parte pero poder podrá podría porque pronto propia propio puede pueden pues quien quienes quizá quizás
		salvo según ser será serán sería siempre siendo sino sobre solamente somos suya suyas suyo suyos también tampoco tanta
		tantas tanto tantos tenemos tener tiene tienen toda todas todavía todos tras través usted ustedes varias varios veces
		vosotros vuestra vuestro`),
}
