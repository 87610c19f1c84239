package validation

// lever is something that posts do, with what the comparison means for those
// who teach with the model.
type lever struct{ name, meaning string }

var levers = []lever{
	{"correction", "A bare denial helps little: of people who have read a claim, it frees about one believer in four or five. An account that shows evidence and puts another story in the claim's place does about three times as much. Published effects of corrections range from next to nothing (science, d = 0.11) over r = 0.35 (all topics) to d = 1.14 to 1.33, r = 0.50 to 0.55 (Chan, Jones, Hall Jamieson and Albarracin 2017, https://doi.org/10.1177/0956797617714579, who also find d = 0.75 to 1.06 of the claim left). A run with --vary draws a bare denial from the first two; the third is where an account with evidence ends. The game runs at the figure for politics."},
	{"delay", "A late correction works a little less well than an early one. That is all the model charges for the delay itself; what makes lateness dear is the number of people whom a claim has reached by then."},
	{"self-correction", "Who takes back what it has said itself is believed more than others who deny it. The direction is known, the size is not."},
	{"credibility", "Who says a thing counts. Where people have no opinion yet, a source that they trust counts nearly as much as a correction with evidence; where they have one, a third of that. A claim from a credible source leaves more belief behind after its correction, because more people took it up."},
	{"label", "A fact-checker's label takes away about a third of the belief in a claim that few believe, and a fifth where most do. Sharing falls by as much as belief; in the experiments by a little less. The model does not know that people who distrust fact-checkers are moved half as much."},
	{"prebunk", "Who was warned before a claim arrives believes it less, about as much as published. A warning loses half of its force in the days of adopt.inoculation-lasts, as in the studies, which matters in long crises alone. Only answers that say that a claim is false, or partly so, warn: a holding line does not. A warning of one claim does not guard against another; in the studies it guards against other arguments on the same topic as well (Banas and Rains 2010)."},
	{"congruence", "People hold on to a claim that hurts a government they dislike, and give up one that hurts a friend. Corrections therefore work least where they are needed most."},
	{"continued influence", "A corrected claim leaves something: when every believer has given it up, outrage and dislike are not where they would be without it. What a claim does to feelings it does when it is met; clearing it up later takes back a part. The source is on attitudes; how much belief stays after a correction is another question (Walter and Tukachinsky 2020: r = -0.05)."},
	{"repetition", "Each doubling of meetings with a claim adds the same belief, as it does in experiments: the model is built so, people settle their minds by a threshold, so that this shape proves nothing. A doubling adds about half of what is published, on purpose: the published figure is for trivia that nobody contests, and a claim about one's country is contested. Who was not moved once is moved only by what is stronger: a better source, evidence, or many more meetings."},
	{"emotion", "The outraged believe more. In the source that holds for false news alone, in the model for any claim."},
	{"video", "A film is believed a little more than a text: d = 0.11 in a preprint of 2020. The paper that was published in 2021 reports clear evidence that seeing is believing, in a number that was not read for this page, and small effects on attitudes. What a film gains in the model is reach."},
	{"photo", "Posts with a photo are shared by a third more. The figures for photo, film, number and hashtag are a platform's own and observational; the model applies them to what the ranking shows, in full only where a platform ranks by nothing else."},
	{"number", "See photo."},
	{"hashtag", "See photo."},
	{"moral words", "Each moral-emotional word spreads a post by 12 to 20 %, as ratios of retweet counts; the model takes that for log odds of passing on and for weight in the ranking. What readers pass on and what the ranking shows add up to that on a platform of the usual kind. One study doubts the effect altogether."},
	{"out-group words", "Words about the other side are the strongest motor of sharing that is known. The source is about two parties in one country."},
	{"falsehood", "False claims are shared more and so reach more people; nothing else about them is different. In the model they reach about a tenth more people in a day, far less than the widest false cascades in the source: no lesson should rest on how much farther a lie goes."},
	{"quoting", "Who quotes a claim to deny it carries it to people who had not met it; a reply does so less; a post of one's own not at all. The direction of the first is supported by a study of Twitter, the sizes are judged."},
	{"silence", "A claim that nobody answers gains, and \"no comment\" costs trust. The second is known from studies of persons, the first is judgement."},
	{"telling it first", "Who tells bad news before others do is trusted more than who is found out. Most studies are on companies; for organisations in good standing and for a public agency two find no gain."},
	{"crisis response", "An answer that suits what people hold a government responsible for earns trust, one that does not loses it. The source is on organisations."},
	{"uncertainty", "Hedged words cost a little trust."},
	{"provocation", "Harsh words to a government stir its public, and the public presses its government. The direction is well supported, no source has the size."},
	{"public diplomacy", "Friendly posts win foreign publics a little; harsh ones do not, which is tested on one side alone: that they win nothing, not that they cost nothing. The direction is a study's, the size is judged."},
	{"language", "Who does not understand the language of a post is not reached by it."},
	{"half-life", "How long a post is seen differs by a factor of several hundred between platforms."},
}
