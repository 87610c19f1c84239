// Package scenario reads crisis scenarios as instructors write them, checks
// them, and compiles them.
//
// The types in the model files are the language: a field's key tag is its key
// in YAML, its comment is its page in the reference.
package scenario

// Scenario is one crisis: the whole of scenario.yaml.
type Scenario struct {
	Version      Int              `key:"version,required" range:"1..1" help:"demarche migrate lifts what was written for another version"` // of the language; 1
	Include      []Plain          `key:"include" size:"0..16" default:"none"`                                                              // catalogues whose groups lie under those written here, as in [catalogue/platforms.yaml]
	Title        Text             `key:"title,required"`                                                                                   // what the crisis is called
	Summary      Text             `key:"summary,required"`                                                                                 // two or three sentences for the library
	Difficulty   Word             `key:"difficulty" words:"introduction,standard,hard" default:"not said"`                                 // introduction, standard or hard
	Playtime     Duration         `key:"playtime" default:"not said"`                                                                      // how long a player needs, in real time
	Language     Lang             `key:"language,required"`                                                                                // main language of the texts
	Languages    []Lang           `key:"languages" size:"0..7" default:"none"`                                                             // further languages with a locale file
	DraftsIn     []Lang           `key:"drafts_in" size:"0..8" default:"all of them"`                                                      // of these languages, those in which the desk's prepared texts lie ready; into others it has to translate them
	BasedOn      *BasedOn         `key:"based_on" default:"nothing"`
	ContentNotes []Text           `key:"content_notes" default:"none"`          // what might distress a player
	Picture      ID               `key:"picture" ref:"media" default:"none"`    // media item for the library card
	Objectives   Map[Objective]   `key:"objectives" size:"0..4" default:"none"` // at most four
	Briefing     *Briefing        `key:"briefing" default:"none"`
	Clock        Clock            `key:"clock,required"`
	Zones        Map[Zone]        `key:"zones" default:"UTC alone"`
	Calendar     *Calendar        `key:"calendar" default:"usual hours"`
	Player       Player           `key:"player,required"` // whom the player serves
	Population   *Population      `key:"population" default:"usual"`
	Model        Map[Number]      `key:"model" keyref:"coefficient" size:"0..1000" example:"{share.contact: 0.08}" default:"as in EFFECTS.md"` // coefficient of docs/EFFECTS.md: its value here
	Governments  Map[Government]  `key:"governments,required" size:"1..8"`
	Ladder       Ladder           `key:"ladder,required"`
	Segments     Map[Segment]     `key:"segments,required" size:"1..32"`
	Platforms    Map[Platform]    `key:"platforms,required" size:"1..8"`
	Accounts     Map[Account]     `key:"accounts,required" size:"1..64"`
	Colleagues   Map[Colleague]   `key:"colleagues" default:"none"`
	Clearances   Map[Clearance]   `key:"clearances" default:"none"`
	Instructions Map[Instruction] `key:"instructions" default:"none"`
	Lines        Map[Line]        `key:"lines" default:"none"`
	Apology      *Apology         `key:"apology" default:"it means no more than its words"`
	Partners     Map[Partner]     `key:"partners" default:"none"`
	Channels     Map[Channel]     `key:"channels" default:"none"`
	Accords      Map[Accord]      `key:"accords" default:"none"`
	Conferences  Map[Conference]  `key:"conferences" default:"none"`
	Cases        Map[Case]        `key:"cases" default:"none"`
	Hotline      *Hotline         `key:"hotline" default:"none"`
	Facts        Map[Fact]        `key:"facts" example:"{port-road: {blocked: 0.4, open: 0.6}}|{blocked: 0.4, open: 0.6}" default:"none"`                              // hidden facts: each value with its chance; one is drawn for each seed
	Truths       Map[Map[Text]]   `key:"truths" keyref:"fact" example:"{port-road: {blocked: The road was blocked.}}|{blocked: The road was blocked.}" default:"none"` // fact: value: what it means, told in the debrief; title names the fact
	Evidence     Map[Evidence]    `key:"evidence" default:"none"`
	Narratives   Map[Narrative]   `key:"narratives,required"`
	Media        Map[Media]       `key:"media" default:"none"`
	Counters     Map[Number]      `key:"counters" example:"{callers: 0}" default:"none"` // the scenario's own numbers and their start
	Drafts       Map[Draft]       `key:"drafts" default:"none"`
	Expulsions   Map[Expulsion]   `key:"expulsions" keyref:"government" default:"none"` // government whose people are expelled
	Attributions Map[Attribution] `key:"attributions" default:"none"`
	Injects      Map[Inject]      `key:"injects" size:"0..1000" default:"none"`
	Rules        Map[Rule]        `key:"rules" size:"0..1000" default:"none"`
	Endings      Map[Ending]      `key:"endings,required" size:"1..64"`
	Rubric       *Rubric          `key:"rubric" default:"usual"`
	Costs        Map[Cost]        `key:"costs" keys:"post,retract,verify,call,note,summon,clear,joint,report,brief,answer,secure,silence,assign,choose,query,line,prepare,demarche,readout,expel,consular,attribute,embargo,propose,principal,skip,cancel,forecast,wait" default:"usual"` // by command keyword
}

// BasedOn names the documented pattern behind an invented crisis.
type BasedOn struct {
	Pattern Text `key:"pattern,required"`         // what happened, in a line
	Source  Text `key:"source" default:"nothing"` // where it is documented
}

// Objective is something observable that the player is to achieve. It is judged
// when the crisis is over, as things stand then.
type Objective struct {
	Text Text `key:"text,required"`                           // what the player reads
	Met  Expr `key:"met,required" want:"bool" scope:"player"` // whether it is met at the end of the crisis
}

// Briefing is what the player reads before taking over.
type Briefing struct {
	Situation Text   `key:"situation,required"`             // what has happened, and what is at stake
	Role      Text   `key:"role" default:"nothing"`         // who the player is
	Orders    []Text `key:"orders" default:"none"`          // instructions from above
	Map       ID     `key:"map" ref:"media" default:"none"` // media item
}

// Clock says when the crisis begins and how long it lasts.
type Clock struct {
	Start  Time     `key:"start,required"`                    // 2031-05-24 00:00 UTC
	Length Duration `key:"length,required" range:"20m..30d"`  // 20m .. 30d
	Tick   Duration `key:"tick" range:"1m..60m" default:"5m"` // 1m .. 60m; 5m when left out
	Enters Moment   `key:"enters" default:"the start"`        // when the player takes over; the start when left out
}

// Zone is a clock on the wall.
type Zone struct {
	Name Text     `key:"name,required"`                                      // what it is called
	UTC  Duration `key:"utc,required" range:"-12h..+14h" as:"+2h or -3h30m"` // +2h, -3h30m
}

// Calendar holds working habits, in local time.
type Calendar struct {
	Weekend  []Word       `key:"weekend" words:"sunday,monday,tuesday,wednesday,thursday,friday,saturday" default:"saturday, sunday"` // monday .. sunday
	Holidays Map[Holiday] `key:"holidays" default:"none"`
	Office   HourSpan     `key:"office" default:"08:00-18:00"` // 08:00-18:00
	Prime    HourSpan     `key:"prime" default:"19:00-23:00"`  // 19:00-23:00
}

// Holiday is a day off in one zone.
type Holiday struct {
	Name Text `key:"name,required"`            // what it is called
	Zone ID   `key:"zone,required" ref:"zone"` // in which zone
	Date Date `key:"date,required"`            // 2031-05-25
}

// Player says whom the player serves.
type Player struct {
	Serves  ID      `key:"serves,required" ref:"government"`                      // government
	Account ID      `key:"account,required" ref:"account"`                        // the account that the composer starts with
	Desk    Text    `key:"desk" default:"nothing"`                                // what the desk is called
	Seat    Word    `key:"seat" words:"capital,embassy" default:"capital"`        // where it stands; in the capital when left out
	Host    ID      `key:"host" ref:"government" default:"needed for an embassy"` // of an embassy: where it is
	Recall  *Recall `key:"recall" default:"nobody is recalled"`
}

// Recall says how many breaches of instructions, all in all, recall the player.
type Recall struct {
	After  Int `key:"after,required" range:"1..64"`                                  // breaches of instructions, all in all
	Ending ID  `key:"ending" ref:"ending" default:"the first whose condition holds"` // the first whose condition holds when left out
}

// Population says how many agents stand for the publics.
type Population struct {
	Agents Int `key:"agents" range:"1k..1M" default:"10k"` // 1k .. 1M; 10k when left out
	Seed   Int `key:"seed" default:"1"`                    // of traits and graphs
}

// Government is a state that can be at odds with another.
type Government struct {
	Name    Text   `key:"name,required"`                       // what it is called
	Zone    ID     `key:"zone" ref:"zone" default:"the first"` // on whose clock it lives
	Public  ID     `key:"public" ref:"segment" default:"none"` // segment that presses it
	Tension Share  `key:"tension" default:"0.2"`               // at the start
	Reacts  Number `key:"reacts" default:"1"`                  // how strongly it answers conflict; 1 is usual
	Calms   Share  `key:"calms" default:"0.05"`                // share of tension lost in an hour
	Grudge  Share  `key:"grudge" default:"0"`                  // tension gained in an hour, whatever happens
	Hears   Share  `key:"hears" default:"0.02"`                // tension gained in an hour at full outrage of its public

	Hushes      Expr         `key:"keeps silence" want:"number" default:"never"` // chance that it agrees to a silence
	Language    Lang         `key:"language" default:"not said"`                 // its main one
	Counterpart *Counterpart `key:"counterpart" default:"none"`
}

// Counterpart is who speaks for a government: what the desk's dossier says, and
// the reasons that the debrief tells.
type Counterpart struct {
	Name    Text   `key:"name,required"`             // what it is called
	Role    Text   `key:"role" default:"nothing"`    // what its holder is
	Aims    []Text `key:"aims" default:"none"`       // what they want; the desk can read it
	Limits  []Text `key:"limits" default:"none"`     // what they cannot do or say; the desk can read it
	Reasons Text   `key:"reasons" default:"nothing"` // told in the debrief
}

// Ladder is the scenario's own ladder of escalation, lowest rung first.
type Ladder struct {
	Name   Text   `key:"name" default:"nothing"`                // what it is called
	Starts ID     `key:"starts" ref:"rung" default:"the first"` // rung; the first when left out
	Rungs  []Rung `key:"rungs,required" size:"2..9"`            // lowest first
}

// Rung is a stage of the ladder.
type Rung struct {
	ID       ID       `key:"rung,required,id"`                                // its id
	Name     Text     `key:"name,required"`                                   // what it is called
	Reached  Text     `key:"reached" default:"nothing"`                       // what is announced when it is reached
	Up       Expr     `key:"up when" want:"bool" default:"never by itself"`   // when the crisis climbs from here to the next rung
	Down     Expr     `key:"down when" want:"bool" default:"never by itself"` // when it comes down from here to the rung before
	Holds    Duration `key:"for" default:"at once"`                           // how long a condition must stand
	Audience Share    `key:"audience" default:"0.2"`                          // how much dearer public words make the climb down
}

// Segment is a public that can be addressed.
type Segment struct {
	Name     Text        `key:"name,required"`                                                                                             // what it is called
	Zone     ID          `key:"zone" ref:"zone" default:"the first"`                                                                       // on whose clock it lives
	People   Count       `key:"people,required" range:"1..10000M"`                                                                         // how many there are
	Speaks   Map[Share]  `key:"speaks,required" size:"1..8" example:"{en: 0.8}"`                                                           // language: share that understands it
	On       Map[Share]  `key:"on,required" keyref:"platform" size:"1..8" example:"{pulse: 0.6}"`                                          // platform: share that uses it
	Stance   Map[Signed] `key:"stance" keyref:"government" example:"{tamwe: -0.1}" default:"0"`                                            // government: mean, -1..1
	Spread   Share       `key:"spread" default:"0.3"`                                                                                      // standard deviation of stance; 0.3
	Trust    Map[Share]  `key:"trust" keys:"officials,press,civil,people,fringe" example:"{press: 0.4}" default:"0.5, 0.5, 0.6, 0.4, 0.2"` // officials, press, civil, people, fringe
	Literacy Share       `key:"literacy" default:"0.5"`                                                                                    // how well they judge what they read
	Outrage  Share       `key:"outrage" default:"0.1"`                                                                                     // at the start
	Stubborn Share       `key:"stubborn" default:"0.3"`                                                                                    // how far they hold on to their first opinion
	Distress Bool        `key:"in distress" default:"false"`                                                                               // needs help rather than argument
}

// Platform is a place where people see posts.
type Platform struct {
	Name       Text        `key:"name,required"`                                                                  // what it is called
	Kind       Word        `key:"kind" words:"microblog,network,video,national,website,press" default:"not said"` // microblog, network, video, national, website, press
	HalfLife   Duration    `key:"half_life,required" range:"1m..30d"`                                             // in which a post loses half of its attention
	Limit      Int         `key:"limit" default:"no limit"`                                                       // characters; 0 for none
	Ranking    Share       `key:"ranking" default:"0.5"`                                                          // how strongly what stirs is shown to more people
	Peers      Number      `key:"peers" range:"0..500" default:"20"`                                              // people that one follows, on average
	Homophily  Share       `key:"homophily" default:"0.7"`                                                        // of them from the own segment
	Pictures   Bool        `key:"pictures" default:"true"`                                                        // takes pictures and films
	Monitored  Bool        `key:"monitored" default:"true"`                                                       // the desk watches it
	Moderation *Moderation `key:"moderation" default:"usual"`
}

// Moderation is how a platform answers reports.
type Moderation struct {
	Takes  Duration `key:"takes" default:"6h"`   // until it answers
	Agrees Share    `key:"agrees" default:"0.3"` // chance that it removes false or abusive content
	Errs   Share    `key:"errs" default:"0.05"`  // chance that it removes anything else
}

// Account posts.
type Account struct {
	Here
	Name        Text            `key:"name,required"`                                                                                                // what its posts are signed with
	Handle      Plain           `key:"handle" default:"nothing"`                                                                                     // as in '@ministry'
	About       Text            `key:"about" default:"nothing"`                                                                                      // author card
	Class       Word            `key:"class,required" words:"officials,press,civil,people,fringe"`                                                   // officials, press, civil, people, fringe
	Government  ID              `key:"government" ref:"government" default:"none"`                                                                   // for which it speaks
	Ours        Bool            `key:"ours" default:"false"`                                                                                         // the player may post from it
	On          []ID            `key:"on,required" ref:"platform" size:"1..8"`                                                                       // platforms
	Reach       Map[Share]      `key:"reach" keyref:"segment" example:"{neighbours: 0.1}" default:"by class: 0.1, 0.15, 0.05, 0.01, 0.03"`           // segment: share of its users who follow it
	ReachOn     Map[Map[Share]] `key:"reach_on" keyref:"platform,segment" example:"{pulse: {neighbours: 0.1}}|{neighbours: 0.1}" default:"as reach"` // platform: segment: share, where it differs
	Credibility Map[Share]      `key:"credibility" keyref:"segment" example:"{neighbours: 0.3}" default:"the segment's trust in its class"`          // segment: share; the segment's trust in its class when left out
	Voice       Share           `key:"voice" default:"by class: 1, 0.2, 0.2, 0.05, 0.1"`                                                             // weight of its words for governments
	Clearance   []ID            `key:"clearance" ref:"clearance" size:"0..8" default:"none"`                                                         // needed to post from it, asked in this order
	Hostile     Bool            `key:"hostile" default:"false"`                                                                                      // abusive or automated
	Tempting    Bool            `key:"tempting" default:"false"`                                                                                     // a shortcut that works now and costs later
	Secured     Bool            `key:"secured" default:"false"`                                                                                      // cannot be taken over
	Brief       *Brief          `key:"brief" default:"cannot be briefed"`                                                                            // can be briefed
	Abroad      ID              `key:"abroad" ref:"government" default:"none"`                                                                       // it is an embassy there
	Principal   *Principal      `key:"principal" default:"none"`                                                                                     // a superior who posts without asking
}

// Brief is how a journalist or organisation deals with a briefing.
type Brief struct {
	Takes       Duration     `key:"takes" default:"1h"`                                                                                                 // until it publishes
	Reliability Share        `key:"reliability" default:"0.8"`                                                                                          // chance that it reports as agreed
	On          []ID         `key:"on" ref:"platform" default:"all of the account"`                                                                     // where it publishes
	When        Expr         `key:"when" want:"bool" default:"always"`                                                                                  // when it takes the call
	Says        Map[Text]    `key:"says" keys:"asserts,denies,partly,holds,leaks" example:"{denies: It is not so.}" default:"nothing"`                  // position (asserts, denies, partly, holds) or leaks: what it publishes
	Terms       Map[Share]   `key:"terms" keys:"background,off-record" example:"{background: 0.85}" default:"on the record only"`                       // terms that it takes beside the record: chance that it keeps to them
	Background  Map[Text]    `key:"background" keys:"asserts,denies,partly,holds" example:"{denies: An official says it is not so.}" default:"as says"` // what it publishes on background, where that differs
	Shapes      *Consequence `key:"shapes" default:"nothing"`                                                                                           // what it does with what it was told off the record
	Breaks      Share        `key:"breaks" default:"0.02"`                                                                                              // chance in an hour that it breaks an embargo
}

// Colleague works for the player.
type Colleague struct {
	Name    Text       `key:"name,required"`                                                                                      // what it is called
	Role    Text       `key:"role,required"`                                                                                      // what its holder is
	About   Text       `key:"about" default:"nothing"`                                                                            // what the player reads of them
	Skills  Map[Share] `key:"skills" keys:"verify,translate,monitor,consular,liaison" example:"{verify: 0.8}" default:"0.7 each"` // verify, translate, monitor, consular, liaison
	Speaks  []Lang     `key:"speaks" default:"the main one"`                                                                      // into which the colleague translates
	Fatigue Share      `key:"fatigue" default:"0"`                                                                                // at the start
	Shift   HourSpan   `key:"shift" default:"00:00-24:00"`                                                                        // where the desk sits

	Errs      Share       `key:"errs" default:"0"`         // chance that a check or translation goes wrong
	Goodwill  Share       `key:"goodwill" default:"0.7"`   // at the start
	Remembers Map[Memory] `key:"remembers" default:"none"` // what the colleague does not forget
}

// Memory is something that a colleague does not forget: it moves goodwill once,
// and the desk hears of it.
type Memory struct {
	When Expr   `key:"when,required" want:"bool"` // what it is
	By   Signed `key:"by,required"`               // what it does to the goodwill, once
	Text Text   `key:"text,required"`             // what the colleague writes to the player then
}

// Partner may join a statement.
type Partner struct {
	Name      Text     `key:"name,required"`                         // what it is called
	Account   ID       `key:"account,required" ref:"account"`        // from which it speaks; not one of ours
	Takes     Duration `key:"takes" default:"2h"`                    // until it answers
	Joins     Expr     `key:"joins" want:"number" default:"0.5"`     // readiness, 0..1
	Accepts   Text     `key:"accepts" default:"nothing"`             // its answer
	Refuses   Text     `key:"refuses" default:"nothing"`             // its answer
	Objects   Expr     `key:"objects" want:"number" default:"never"` // chance that it joins in weaker words only
	Weakens   Share    `key:"weakens" default:"0.5"`                 // how much of tone and certainty its objection takes
	Objection Text     `key:"objection" default:"nothing"`           // its answer
}
