package playbook

import (
	"demarche/internal/scenario"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// command returns what a deed does and how many keys it has set. Durations
// stand for minutes after the command is given; names of posts and messages
// are as written.
func (d *Deed) command() (c sim.Command, keys int) {
	set := func(kind world.CommandKind) {
		c.Kind = kind
		keys++
	}
	if x := d.Post; x != nil {
		set(world.CmdPost)
		x.say(&c)
	}
	if x := d.Retract; x != nil {
		set(world.CmdRetract)
		x.say(&c)
		c.Target = x.Post.V
	}
	if x := d.Verify; x != nil {
		set(world.CmdVerify)
		c.Target, c.Colleague = x.Evidence.V, x.By.V
	}
	for kind, x := range d.contacts() {
		if x != nil {
			set(kind)
			c.Target, c.Point, c.Colleague, c.Choice, c.With = x.Channel.V, x.Point.V, x.By.V, x.Way.V, words(x.With)
		}
	}
	for kind, x := range d.steps() {
		if x != nil {
			set(kind)
			x.say(&c)
			c.Target, c.Choice, c.Colleague = x.Of.V, x.Way.V, x.By.V
		}
	}
	if x := d.Clear; x != nil {
		set(world.CmdClear)
		x.say(&c)
		c.Level = x.Level.V
	}
	if x := d.Joint; x != nil {
		set(world.CmdJoint)
		x.say(&c)
		c.Partners = ids(x.Partners)
	}
	if x := d.Answer; x != nil {
		set(world.CmdAnswer)
		x.say(&c)
		c.Target = x.Question.V
	}
	keys += d.quietly(&c)
	return c, keys
}

func (d *Deed) contacts() map[world.CommandKind]*Contact {
	return map[world.CommandKind]*Contact{world.CmdCall: d.Call, world.CmdNote: d.Note, world.CmdSummon: d.Summon, world.CmdDemarche: d.Demarche}
}

// steps are the steps of ministry practice, by command.
func (d *Deed) steps() map[world.CommandKind]*Step {
	return map[world.CommandKind]*Step{
		world.CmdQuery: d.Query, world.CmdLine: d.Line, world.CmdPrepare: d.Prepare, world.CmdReadout: d.Readout, world.CmdExpel: d.Expel,
		world.CmdConsular: d.Consular, world.CmdAttribute: d.Attribute, world.CmdPropose: d.Propose, world.CmdPrincipal: d.Principal,
	}
}

// quietly is command for the deeds without a statement.
func (d *Deed) quietly(c *sim.Command) (keys int) {
	set := func(kind world.CommandKind) {
		c.Kind = kind
		keys++
	}
	if x := d.Report; x != nil {
		set(world.CmdReport)
		c.Target, c.About, c.Platforms = x.Account.V, x.About.V, ids(x.On)
	}
	if x := d.Brief; x != nil {
		set(world.CmdBrief)
		c.Target, c.About, c.Evidence = x.Account.V, x.About.V, ids(x.Evidence)
		c.Position, _ = world.PositionOf(x.Position.V)
		c.Choice = x.Terms.V
	}
	if x := d.Embargo; x != nil {
		set(world.CmdEmbargo)
		c.Recipients, c.About, c.Evidence, c.Until = ids(x.To), x.About.V, ids(x.Evidence), x.Until.V
		c.Position, _ = world.PositionOf(x.Position.V)
	}
	if x := d.Secure; x != nil {
		set(world.CmdSecure)
		c.Target = x.Account.V
	}
	if x := d.Silence; x != nil {
		set(world.CmdSilence)
		c.About, c.Reason, c.Until, c.Choice, c.To = x.About.V, x.Reason.V, x.Until.V, x.Way.V, x.To.V
	}
	if x := d.Assign; x != nil {
		set(world.CmdAssign)
		c.Target, c.Task = x.Colleague.V, x.Task.V
	}
	if x := d.Choose; x != nil {
		set(world.CmdChoose)
		c.Target, c.Choice = x.Message.V, x.Choice.V
	}
	if x := d.Skip; x != nil {
		set(world.CmdSkip)
		c.Target = x.Message.V
	}
	if x := d.Cancel; x != nil {
		set(world.CmdCancel)
		c.Target = x.Command.V
	}
	if x := d.Wait; x != nil {
		set(world.CmdWait)
		c.Until = x.For.V
	}
	return keys
}

// say fills in what a statement says.
func (x *Statement) say(c *sim.Command) {
	c.Draft, c.Account, c.Platforms = x.Draft.V, x.As.V, ids(x.On)
	c.About, c.To = x.About.V, x.To.V
	c.Position, _ = world.PositionOf(x.Position.V)
	c.Evidence, c.Media = ids(x.Evidence), ids(x.Media)
	for _, l := range x.Translate {
		c.Translate = append(c.Translate, l.V)
	}
	for _, e := range x.Text.Entries {
		if c.Texts == nil {
			c.Texts = map[string]string{}
		}
		c.Texts[e.ID] = e.Value.V
	}
	c.Promise = x.Promise.V
	c.ReplyTo, c.Quote, c.Cleared = x.ReplyTo.V, x.Quote.V, x.Cleared.V
	c.Screenshot, c.Authoritative = x.Screenshot.V, x.Authoritative.V
}

func words(list []scenario.Word) []string {
	var out []string
	for _, w := range list {
		out = append(out, w.V)
	}
	return out
}

func ids(list []scenario.ID) []string {
	var out []string
	for _, id := range list {
		out = append(out, id.V)
	}
	return out
}
