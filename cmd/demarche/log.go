package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"demarche/internal/inspect"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/session"
)

// logged is a line of the log of a run as JSON.
type logged struct {
	Minute int32      `json:"minute"`
	Kind   string     `json:"kind"`
	ID     string     `json:"id,omitempty"`
	Text   string     `json:"text"`
	Reads  []readPart `json:"reads,omitempty"` // what the condition read
}

type readPart struct {
	Text  string `json:"text"`
	Value string `json:"value"`
}

// logOf tells a run line by line in the main language of its scenario.
func logOf(s *session.Session) []inspect.Entry {
	tell := present.New(s.Bundle(), locale.New(s.Bundle().World.Languages[0]))
	tell.Given = s.Given
	return inspect.Log(s, tell)
}

func logJSON(list []inspect.Entry) []logged {
	out := []logged{}
	for _, e := range list {
		l := logged{Minute: e.Minute, Kind: e.Kind, ID: e.ID, Text: e.Text}
		for _, p := range e.Parts {
			l.Reads = append(l.Reads, readPart(p))
		}
		out = append(out, l)
	}
	return out
}

// writeLog writes the log for a reader: when, what it is, what happened, and below
// it what the condition read.
func writeLog(out io.Writer, s *session.Session) error {
	words := locale.New(s.Bundle().World.Languages[0])
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, e := range logOf(s) {
		text := strings.Join(strings.Fields(e.Text), " ")
		if e.ID != "" {
			text = e.ID + ": " + text
		}
		fmt.Fprintf(table, "+%d:%02d\t%s\t%s\n", e.Minute/60, e.Minute%60, words.T("log."+e.Kind), text)
		for _, p := range e.Parts {
			fmt.Fprintf(table, "\t\t  %s\n", words.T("inspect.reads", "text", p.Text, "value", p.Value))
		}
	}
	fmt.Fprintln(table)
	return table.Flush()
}
