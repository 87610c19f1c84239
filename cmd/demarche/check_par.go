package main

import (
	"demarche/internal/par"
	"demarche/internal/scenario"
	"demarche/internal/source"
)

// checkPar checks the best line that is kept beside a scenario: that it holds
// for the crisis as it is, that somebody has read it, and that the rubric's
// figures are those that it found. A scenario that keeps none is judged by its
// rubric alone.
func checkPar(b *scenario.Bundle, in string) source.Diagnostics {
	data, err := b.Beside(par.FileName)
	if err != nil {
		return checkBegun(b)
	}
	list := &source.List{}
	at := source.Top(in)
	line, err := par.Parse(data)
	if err != nil {
		list.Report(at, source.ParStale, "seek it again with demarche par", "the best line that is kept cannot be understood: %v", err)
		return list.Diagnostics()
	}
	texts := map[string][]byte{}
	for _, name := range par.Books {
		if texts[name], _, err = b.Playbook(name); err != nil {
			list.Report(at, source.ParStale, "a best line is sought from the playbooks careful, average and duty", "the playbook %s cannot be read: %v", name, err)
			return list.Diagnostics()
		}
	}
	if why := line.Current(par.Digest(b, texts)); why != "" {
		list.Report(at, source.ParStale, "seek it again: demarche par FOLDER --runs 2000", "the best line that is kept does not hold any more: %s", why)
		return list.Diagnostics()
	}
	if line.Approved == "" {
		list.Report(at, source.ParUnread, "read it with demarche par, then put your name to it with --approve NAME", "nobody has approved the best line that is kept")
	}
	for _, f := range []struct {
		name    string
		says    float64
		measure par.Mean
	}{{"duty", b.World.Rubric.Duty.Float(), line.Duty}, {"par", b.World.Rubric.Par.Float(), line.Par}} {
		// A figure may be rounded to two digits.
		if off := f.says - f.measure.Loss; max(off, -off) > f.measure.Half+0.005 {
			list.Report(at, source.ParFigure, "write the figure that was measured into the rubric", "the rubric says %s %.3f; %.3f ± %.3f was measured", f.name, f.says, f.measure.Loss, f.measure.Half)
		}
	}
	return list.Diagnostics()
}
