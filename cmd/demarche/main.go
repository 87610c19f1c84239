// Command demarche is the game: its window, its terminal, and the tools for
// who writes scenarios.
//
// It exits with 0 when all went well, 1 when something is wrong with what it
// was given, 2 for wrong usage, and 130 when what it computes was interrupted. Results stand on the standard output,
// messages on the standard error.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"demarche/internal/locale"
	"demarche/internal/source"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := Main(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// cli is the command line.
type cli struct {
	Play    playCmd    `cmd:"" help:"Play a crisis. This is what demarche does without a command."`
	Drill   drillCmd   `cmd:"" help:"Exercise for three minutes: triage, tone, channel or verification."`
	Check   checkCmd   `cmd:"" help:"Check scenarios and playbooks and say what is wrong, and where."`
	Test    testCmd    `cmd:"" help:"Run the tests of scenarios: what their authors expect of many runs."`
	New     newCmd     `cmd:"" help:"Begin a scenario: asks a few questions and writes a small one that works."`
	Fmt     fmtCmd     `cmd:"" help:"Lay scenarios and playbooks out alike; comments stay."`
	Explain explainCmd `cmd:"" help:"Say what the code of a finding means, with a bad and a good example."`
	I18n    i18nCmd    `cmd:"" name:"i18n" help:"Keep the translations of a scenario in step with its texts."`
	Migrate migrateCmd `cmd:"" help:"Lift scenarios that were written for an older version of the language."`
	Schema  schemaCmd  `cmd:"" help:"Print the JSON Schema by which editors complete and check scenarios."`
	Lint    lintCmd    `cmd:"" help:"Find what is legal in scenarios and probably wrong: what never happens, what decides itself, what nobody can read."`
	Events  eventsCmd  `cmd:"" help:"Export the injects and drafts of a scenario as a table for a spreadsheet, and import what was changed."`
	Pack    packCmd    `cmd:"" help:"Put a scenario into one file, signed if you wish."`
	Unpack  unpackCmd  `cmd:"" help:"Open such a file: the scenario goes among your own when you trust who made it."`
	Run     runCmd     `cmd:"" help:"Run a crisis without a screen."`
	Sweep   sweepCmd   `cmd:"" help:"Play a scenario many times by all its playbooks: distributions, sensitivities, which rules ever fire."`
	Debrief debriefCmd `cmd:"" help:"Tell what each decision of a play-through was worth."`
	Par     parCmd     `cmd:"" help:"Seek the best line of a scenario, or show the one that is kept."`
	Look    lookCmd    `cmd:"" help:"List how the posts of a play-through were read, and correct a reading."`
	Replay  replayCmd  `cmd:"" help:"Run a journal again and compare."`
	Class   classCmd   `cmd:"" help:"Write the debrief of a class from its journals, on one page."`
	Verify  verifyCmd  `cmd:"" help:"Check the signed result of an academy, without its server."`
	Model   modelCmd   `cmd:"" help:"Test the model itself: its kernels against published values, its coefficients with their sources."`
	Tone    toneCmd    `cmd:"" help:"Say how a text reads: its act, its place between conflict and cooperation, and why."`

	Progress progressCmd `cmd:"" help:"List what was played to its end, with scores and objectives, one play-through after another."`
	Gallery  galleryCmd  `cmd:"" help:"Show every widget of the window in every state, for who draws or translates."`
	serverCommands
	Version versionCmd `cmd:"" help:"Say which version this is."`
}

// env is what a command works with.
type env struct {
	ctx      context.Context
	in       io.Reader
	out, err io.Writer
}

// say writes a message for the user.
func (e *env) say(format string, args ...any) { fmt.Fprintf(e.err, format+"\n", args...) }

// exit ends a command with a code of its own; everything was said already.
type exit int

// interrupted is the code of a computation that the user has ended, after the
// custom of shells.
const interrupted = 130

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// wrongUsage is an error in how the program was called.
type wrongUsage string

func (w wrongUsage) Error() string { return string(w) }

// Main runs the program and returns its exit code. It ends early when ctx is
// done.
func Main(ctx context.Context, args []string, in io.Reader, out, err io.Writer) (code int) {
	e := &env{ctx, in, out, err}
	parser := kong.Must(&cli{},
		kong.Name("demarche"),
		kong.Description("A game that trains diplomats to handle a crisis in public."),
		kong.Writers(out, err),
		kong.Exit(func(code int) { panic(exit(code)) }), // help ends the program
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Bind(e),
		kong.Vars{"languages": languageCodes()},
		kong.NamedMapper("scenario", kong.MapperFunc(typedScenario)),
	)
	defer func() {
		if r := recover(); r != nil {
			ended, ok := r.(exit)
			if !ok {
				panic(r)
			}
			code = int(ended)
		}
	}()
	call, fault := parser.Parse(command(args))
	if fault != nil {
		return e.fail(wrongUsage(fault.Error()))
	}
	return e.fail(call.Run())
}

// command puts the command that is meant in front of arguments without one.
func command(args []string) []string {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") && args[0] != "-h" && args[0] != "--help" {
		return append([]string{"play"}, args...)
	}
	return args
}

// fail reports an error and returns the exit code for it.
func (e *env) fail(err error) int {
	var code exit
	var usage wrongUsage
	switch {
	case err == nil:
		return 0
	case errors.As(err, &code):
		return int(code)
	case errors.As(err, &usage):
		e.say("demarche: %s", string(usage))
		e.say("Try 'demarche --help'.")
		return 2
	}
	var found source.Diagnostic
	if errors.As(err, &found) { // its line and its mend are said too
		e.say("demarche: %v%s", err, strings.TrimPrefix(found.String(), found.Error()))
		return 1
	}
	e.say("demarche: %v", err)
	return 1
}

// languageCodes lists the languages of the program for the help.
func languageCodes() string {
	var codes []string
	for _, l := range locale.Languages() {
		codes = append(codes, l.Code)
	}
	return strings.Join(codes, ", ")
}
