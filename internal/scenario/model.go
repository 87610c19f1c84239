// Package scenario reads crisis scenarios as instructors write them, checks
// them, and compiles them.
//
// The types in the model files are the language: a field's key tag is its key
// in YAML, its comment is its page in the reference.
package scenario

// Scenario is one crisis: the whole of scenario.yaml.
type Scenario struct {
	Version      Int              `key:"version,required" range:"1..1"` // of the language; 1
	Title        Text             `key:"title,required"`
	Summary      Text             `key:"summary,required"`                              // two or three sentences for the library
	Difficulty   Word             `key:"difficulty" words:"introduction,standard,hard"` // introduction, standard or hard
	Playtime     Duration         `key:"playtime"`                                      // how long a player needs, in real time
	Language     Lang             `key:"language,required"`                             // main language of the texts
	Languages    []Lang           `key:"languages" size:"0..7"`                         // further languages with a locale file
	BasedOn      *BasedOn         `key:"based_on"`
	ContentNotes []Text           `key:"content_notes"`          // what might distress a player
	Picture      ID               `key:"picture" ref:"media"`    // media item for the library card
	Objectives   Map[Objective]   `key:"objectives" size:"0..4"` // at most four
	Briefing     *Briefing        `key:"briefing"`
	Clock        Clock            `key:"clock,required"`
	Zones        Map[Zone]        `key:"zones"`
	Calendar     *Calendar        `key:"calendar"`
	Player       Player           `key:"player,required"`
	Population   *Population      `key:"population"`
	Model        Map[Number]      `key:"model" keyref:"coefficient" size:"0..1000" example:"{share.contact: 0.08}"` // coefficient of docs/EFFECTS.md: its value here
	Governments  Map[Government]  `key:"governments,required" size:"1..8"`
	Ladder       Ladder           `key:"ladder,required"`
	Segments     Map[Segment]     `key:"segments,required" size:"1..32"`
	Platforms    Map[Platform]    `key:"platforms,required" size:"1..8"`
	Accounts     Map[Account]     `key:"accounts,required" size:"1..64"`
	Colleagues   Map[Colleague]   `key:"colleagues"`
	Clearances   Map[Clearance]   `key:"clearances"`
	Instructions Map[Instruction] `key:"instructions"`
	Lines        Map[Line]        `key:"lines"`
	Apology      *Apology         `key:"apology"`
	Partners     Map[Partner]     `key:"partners"`
	Channels     Map[Channel]     `key:"channels"`
	Accords      Map[Accord]      `key:"accords"`
	Conferences  Map[Conference]  `key:"conferences"`
	Cases        Map[Case]        `key:"cases"`
	Hotline      *Hotline         `key:"hotline"`
	Facts        Map[Fact]        `key:"facts" example:"{port-road: {blocked: 0.4, open: 0.6}}|{blocked: 0.4, open: 0.6}"`
	Truths       Map[Map[Text]]   `key:"truths" keyref:"fact" example:"{port-road: {blocked: The road was blocked.}}|{blocked: The road was blocked.}"` // fact: value: what it means, told in the debrief; title names the fact
	Evidence     Map[Evidence]    `key:"evidence"`
	Narratives   Map[Narrative]   `key:"narratives,required"`
	Media        Map[Media]       `key:"media"`
	Counters     Map[Number]      `key:"counters" example:"{callers: 0}"` // the scenario's own numbers and their start
	Drafts       Map[Draft]       `key:"drafts"`
	Expulsions   Map[Expulsion]   `key:"expulsions" keyref:"government"` // government whose people are expelled
	Attributions Map[Attribution] `key:"attributions"`
	Injects      Map[Inject]      `key:"injects" size:"0..1000"`
	Rules        Map[Rule]        `key:"rules" size:"0..1000"`
	Endings      Map[Ending]      `key:"endings,required" size:"1..64"`
	Rubric       *Rubric          `key:"rubric"`
	Costs        Map[Cost]        `key:"costs" keys:"post,retract,verify,call,note,summon,clear,joint,report,brief,answer,secure,silence,assign,choose,query,line,prepare,demarche,readout,expel,consular,attribute,embargo,propose,principal,skip,cancel,forecast,wait"` // by command keyword
}

// BasedOn names the documented pattern behind an invented crisis.
type BasedOn struct {
	Pattern Text `key:"pattern,required"`
	Source  Text `key:"source"`
}

// Objective is something observable that the player is to achieve.
type Objective struct {
	Text Text `key:"text,required"`
	Met  Expr `key:"met,required" want:"bool" scope:"player"`
}

// Briefing is what the player reads before taking over.
type Briefing struct {
	Situation Text   `key:"situation,required"`
	Role      Text   `key:"role"`
	Orders    []Text `key:"orders"`
	Map       ID     `key:"map" ref:"media"` // media item
}

// Clock says when the crisis begins and how long it lasts.
type Clock struct {
	Start  Time     `key:"start,required"`                   // 2031-05-24 00:00 UTC
	Length Duration `key:"length,required" range:"20m..30d"` // 20m .. 30d
	Tick   Duration `key:"tick" range:"1m..60m"`             // 1m .. 60m; 5m when left out
	Enters Moment   `key:"enters"`                           // when the player takes over; the start when left out
}

// Zone is a clock on the wall.
type Zone struct {
	Name Text     `key:"name,required"`
	UTC  Duration `key:"utc,required" range:"-12h..+14h" as:"+2h or -3h30m"` // +2h, -3h30m
}

// Calendar holds working habits, in local time.
type Calendar struct {
	Weekend  []Word       `key:"weekend" words:"sunday,monday,tuesday,wednesday,thursday,friday,saturday"` // monday .. sunday
	Holidays Map[Holiday] `key:"holidays"`
	Office   HourSpan     `key:"office"` // 08:00-18:00
	Prime    HourSpan     `key:"prime"`  // 19:00-23:00
}

// Holiday is a day off in one zone.
type Holiday struct {
	Name Text `key:"name,required"`
	Zone ID   `key:"zone,required" ref:"zone"`
	Date Date `key:"date,required"` // 2031-05-25
}

// Player says whom the player serves.
type Player struct {
	Serves  ID      `key:"serves,required" ref:"government"` // government
	Account ID      `key:"account,required" ref:"account"`   // the account that the composer starts with
	Desk    Text    `key:"desk"`                             // what the desk is called
	Seat    Word    `key:"seat" words:"capital,embassy"`     // where it stands; in the capital when left out
	Host    ID      `key:"host" ref:"government"`            // of an embassy: where it is
	Recall  *Recall `key:"recall"`
}

// Recall says how many breaches of instructions, all in all, recall the player.
type Recall struct {
	After  Int `key:"after,required" range:"1..64"`
	Ending ID  `key:"ending" ref:"ending"` // the first whose condition holds when left out
}

// Population says how many agents stand for the publics.
type Population struct {
	Agents Int `key:"agents" range:"1k..1M"` // 1k .. 1M; 10k when left out
	Seed   Int `key:"seed"`                  // of traits and graphs
}

// Government is a state that can be at odds with another.
type Government struct {
	Name    Text   `key:"name,required"`
	Zone    ID     `key:"zone" ref:"zone"`
	Public  ID     `key:"public" ref:"segment"` // segment that presses it
	Tension Share  `key:"tension"`              // at the start
	Reacts  Number `key:"reacts"`               // how strongly it answers conflict; 1 is usual
	Calms   Share  `key:"calms"`                // share of tension lost in an hour
	Grudge  Share  `key:"grudge"`               // tension gained in an hour, whatever happens
	Hears   Share  `key:"hears"`                // tension gained in an hour at full outrage of its public

	Hushes      Expr         `key:"keeps silence" want:"number"` // chance that it agrees to a silence
	Language    Lang         `key:"language"`                    // its main one
	Counterpart *Counterpart `key:"counterpart"`
}

// Counterpart is who speaks for a government: what the desk's dossier says, and
// the reasons that the debrief tells.
type Counterpart struct {
	Name    Text   `key:"name,required"`
	Role    Text   `key:"role"`
	Aims    []Text `key:"aims"`
	Limits  []Text `key:"limits"`
	Reasons Text   `key:"reasons"` // told in the debrief
}

// Ladder is the scenario's own ladder of escalation, lowest rung first.
type Ladder struct {
	Name   Text   `key:"name"`
	Starts ID     `key:"starts" ref:"rung"` // rung; the first when left out
	Rungs  []Rung `key:"rungs,required" size:"2..9"`
}

// Rung is a stage of the ladder.
type Rung struct {
	ID       ID       `key:"rung,required,id"`
	Name     Text     `key:"name,required"`
	Reached  Text     `key:"reached"` // what is announced when it is reached
	Up       Expr     `key:"up when" want:"bool"`
	Down     Expr     `key:"down when" want:"bool"`
	Holds    Duration `key:"for"`      // how long a condition must stand
	Audience Share    `key:"audience"` // how much dearer public words make the climb down
}

// Segment is a public that can be addressed.
type Segment struct {
	Name     Text        `key:"name,required"`
	Zone     ID          `key:"zone" ref:"zone"`
	People   Count       `key:"people,required" range:"1..10000M"`
	Speaks   Map[Share]  `key:"speaks,required" size:"1..8" example:"{en: 0.8}"`                         // language: share that understands it
	On       Map[Share]  `key:"on,required" keyref:"platform" size:"1..8" example:"{pulse: 0.6}"`        // platform: share that uses it
	Stance   Map[Signed] `key:"stance" keyref:"government" example:"{tamwe: -0.1}"`                      // government: mean, -1..1
	Spread   Share       `key:"spread"`                                                                  // standard deviation of stance; 0.3
	Trust    Map[Share]  `key:"trust" keys:"officials,press,civil,people,fringe" example:"{press: 0.4}"` // officials, press, civil, people, fringe
	Literacy Share       `key:"literacy"`
	Outrage  Share       `key:"outrage"`
	Stubborn Share       `key:"stubborn"`
	Distress Bool        `key:"in distress"` // needs help rather than argument
}

// Platform is a place where people see posts.
type Platform struct {
	Name       Text        `key:"name,required"`
	Kind       Word        `key:"kind" words:"microblog,network,video,national,website,press"` // microblog, network, video, national, website, press
	HalfLife   Duration    `key:"half_life,required" range:"1m..30d"`
	Limit      Int         `key:"limit"` // characters; 0 for none
	Ranking    Share       `key:"ranking"`
	Peers      Number      `key:"peers" range:"0..500"`
	Homophily  Share       `key:"homophily"`
	Pictures   Bool        `key:"pictures"`
	Monitored  Bool        `key:"monitored"`
	Moderation *Moderation `key:"moderation"`
}

// Moderation is how a platform answers reports.
type Moderation struct {
	Takes  Duration `key:"takes"`
	Agrees Share    `key:"agrees"`
	Errs   Share    `key:"errs"`
}

// Account posts.
type Account struct {
	Here
	Name        Text            `key:"name,required"`
	Handle      Plain           `key:"handle"`
	About       Text            `key:"about"`                                                      // author card
	Class       Word            `key:"class,required" words:"officials,press,civil,people,fringe"` // officials, press, civil, people, fringe
	Government  ID              `key:"government" ref:"government"`
	Ours        Bool            `key:"ours"`
	On          []ID            `key:"on,required" ref:"platform" size:"1..8"`                                                    // platforms
	Reach       Map[Share]      `key:"reach" keyref:"segment" example:"{neighbours: 0.1}"`                                        // segment: share of its users who follow it
	ReachOn     Map[Map[Share]] `key:"reach_on" keyref:"platform,segment" example:"{pulse: {neighbours: 0.1}}|{neighbours: 0.1}"` // platform: segment: share, where it differs
	Credibility Map[Share]      `key:"credibility" keyref:"segment" example:"{neighbours: 0.3}"`                                  // segment: share; the segment's trust in its class when left out
	Voice       Share           `key:"voice"`                                                                                     // weight of its words for governments
	Clearance   []ID            `key:"clearance" ref:"clearance" size:"0..8"`                                                     // needed to post from it, asked in this order
	Hostile     Bool            `key:"hostile"`                                                                                   // abusive or automated
	Tempting    Bool            `key:"tempting"`                                                                                  // a shortcut that works now and costs later
	Secured     Bool            `key:"secured"`
	Brief       *Brief          `key:"brief"`                   // can be briefed
	Abroad      ID              `key:"abroad" ref:"government"` // it is an embassy there
	Principal   *Principal      `key:"principal"`               // a superior who posts without asking
}

// Brief is how a journalist or organisation deals with a briefing.
type Brief struct {
	Takes       Duration     `key:"takes"`
	Reliability Share        `key:"reliability"`
	On          []ID         `key:"on" ref:"platform"`
	When        Expr         `key:"when" want:"bool"`
	Says        Map[Text]    `key:"says" keys:"asserts,denies,partly,holds,leaks" example:"{denies: It is not so.}"`                  // position (asserts, denies, partly, holds) or leaks: what it publishes
	Terms       Map[Share]   `key:"terms" keys:"background,off-record" example:"{background: 0.85}"`                                  // terms that it takes beside the record: chance that it keeps to them
	Background  Map[Text]    `key:"background" keys:"asserts,denies,partly,holds" example:"{denies: An official says it is not so.}"` // what it publishes on background, where that differs
	Shapes      *Consequence `key:"shapes"`                                                                                           // what it does with what it was told off the record
	Breaks      Share        `key:"breaks"`                                                                                           // chance in an hour that it breaks an embargo
}

// Colleague works for the player.
type Colleague struct {
	Name    Text       `key:"name,required"`
	Role    Text       `key:"role,required"`
	About   Text       `key:"about"`
	Skills  Map[Share] `key:"skills" keys:"verify,translate,monitor,consular,liaison" example:"{verify: 0.8}"` // verify, translate, monitor, consular, liaison
	Speaks  []Lang     `key:"speaks"`
	Fatigue Share      `key:"fatigue"`
	Shift   HourSpan   `key:"shift"`

	Errs      Share       `key:"errs"`     // chance that a check or translation goes wrong
	Goodwill  Share       `key:"goodwill"` // at the start
	Remembers Map[Memory] `key:"remembers"`
}

// Memory is something that a colleague does not forget: it moves goodwill once,
// and the desk hears of it.
type Memory struct {
	When Expr   `key:"when,required" want:"bool"`
	By   Signed `key:"by,required"`
	Text Text   `key:"text,required"`
}

// Partner may join a statement.
type Partner struct {
	Name      Text     `key:"name,required"`
	Account   ID       `key:"account,required" ref:"account"`
	Takes     Duration `key:"takes"`
	Joins     Expr     `key:"joins" want:"number"` // readiness, 0..1
	Accepts   Text     `key:"accepts"`
	Refuses   Text     `key:"refuses"`
	Objects   Expr     `key:"objects" want:"number"` // chance that it joins in weaker words only
	Weakens   Share    `key:"weakens"`               // how much of tone and certainty its objection takes
	Objection Text     `key:"objection"`
}
