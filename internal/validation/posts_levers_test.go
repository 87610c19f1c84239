package validation

// lever is something that posts do, with what the comparison means for those
// who teach with the model.
type lever struct{ name, meaning string }

var levers = []lever{
	{"correction", "A bare denial helps little: of people who have read a claim, it frees about one believer in four or five. An account that shows evidence and puts another story in the claim's place does about three times as much. Published effects range from next to nothing (science) to r = 0.35 (all topics); a forecast draws from that range, the game runs at the figure for politics."},
	{"delay", "A late correction works a little less well than an early one. That is all the model charges for the delay itself; what makes lateness dear is the number of people whom a claim has reached by then."},
	{"self-correction", "Who takes back what it has said itself is believed more than others who deny it. The direction is known, the size is not."},
	{"credibility", "Who says a thing counts. Where people have no opinion yet, a source that they trust counts nearly as much as a correction with evidence; where they have one, a third of that. A claim from a credible source leaves more belief behind after its correction, because more people took it up."},
	{"label", "A fact-checker's label takes away about a third of the belief in a claim that few believe, and a fifth where most do. Sharing falls by as much as belief; in the experiments by a little less. The model does not know that people who distrust fact-checkers are moved half as much."},
	{"prebunk", "Who was warned before a claim arrives believes it less, about as much as published. The model keeps the warning for the length of a crisis; in the studies it fades within weeks. A warning of one claim does not guard against another, as it may in reality."},
	{"congruence", "People hold on to a claim that hurts a government they dislike, and give up one that hurts a friend. Corrections therefore work least where they are needed most."},
	{"continued influence", "A corrected claim leaves something: when every believer has given it up, outrage and dislike are not where they would be without it. What a claim does to feelings it does when it is met; clearing it up later takes back a part."},
	{"repetition", "Each doubling of meetings with a claim adds the same belief, as it does in experiments. It adds about half of what is published, on purpose: the published figure is for trivia that nobody contests, and a claim about one's country is contested. Who was not moved once is moved only by what is stronger: a better source, evidence, or many more meetings."},
	{"emotion", "The outraged believe more. In the source that holds for false news alone, in the model for any claim."},
	{"video", "A film is believed hardly more than a text; what it gains is reach."},
	{"photo", "Posts with a photo are shared by a third more. The figures for photo, film, number and hashtag are a platform's own and observational; the model applies them to what the ranking shows, in full only where a platform ranks by nothing else."},
	{"number", "See photo."},
	{"hashtag", "See photo."},
	{"moral words", "Each moral-emotional word spreads a post by 12 to 20 %; what readers pass on and what the ranking shows add up to that on a platform of the usual kind. One study doubts the effect altogether."},
	{"out-group words", "Words about the other side are the strongest motor of sharing that is known. The source is about two parties in one country."},
	{"falsehood", "False claims are shared more and so reach more people; nothing else about them is different. In the model they reach about a tenth more people in a day, far less than the widest false cascades in the source: no lesson should rest on how much farther a lie goes."},
	{"quoting", "Who quotes a claim to deny it carries it to people who had not met it; a reply does so less; a post of one's own not at all. The direction of the first is supported by a study of Twitter, the sizes are judged."},
	{"silence", "A claim that nobody answers gains, and \"no comment\" costs trust. The second is known from studies of persons, the first is judgement."},
	{"telling it first", "Who tells bad news before others do is trusted more than who is found out. Most studies are on companies; for organisations in good standing and for a public agency two find no gain."},
	{"crisis response", "An answer that suits what people hold a government responsible for earns trust, one that does not loses it. The source is on organisations."},
	{"uncertainty", "Hedged words cost a little trust."},
	{"provocation", "Harsh words to a government stir its public, and the public presses its government. The direction is well supported, no source has the size."},
	{"public diplomacy", "Friendly posts win foreign publics a little; harsh ones do not. The direction is a study's, the size is judged."},
	{"language", "Who does not understand the language of a post is not reached by it."},
	{"half-life", "How long a post is seen differs by a factor of several hundred between platforms."},
}
