package desk

import (
	"demarche/internal/view"
)

// Analysis is what who finds out works with.
type Analysis struct {
	Evidence  []Evidence `json:"evidence"`
	Claims    []Claim    `json:"claims"`
	Publics   []Public   `json:"publics"`
	Forecasts []Forecast `json:"forecasts"`
}

// Evidence is an item that can be checked or was.
type Evidence struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	State string `json:"state"`
	Due   int32  `json:"due"`
	Says  string `json:"says,omitempty"`
	Burnt bool   `json:"burnt,omitempty"`
}

// Signal is a measured share with half the width of its 95 % interval.
type Signal struct {
	Value int32 `json:"value"`
	Error int32 `json:"error"`
}

// Claim is what the desk knows of a claim.
type Claim struct {
	ID       string   `json:"id"`
	Text     string   `json:"text"`
	State    string   `json:"state"`
	Since    int32    `json:"since"`
	Times    []int32  `json:"times"`
	Heard    []Signal `json:"heard"`
	Believed []Signal `json:"believed"`
	Vacuum   int32    `json:"vacuum"`
}

// Public is what polls and listening say of a public.
type Public struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Says    string   `json:"says"`
	Times   []int32  `json:"times"`
	Outrage []Signal `json:"outrage"`
	Trust   []Signal `json:"trust"`
	Reached int32    `json:"reached"`
}

// Forecast is an estimate of the analysts.
type Forecast struct {
	Command string    `json:"command"`
	Title   string    `json:"title"`
	State   string    `json:"state,omitempty"`
	How     string    `json:"how"`
	Rows    []Outlook `json:"rows"`
}

// Outlook is one figure of a forecast.
type Outlook struct {
	By      string `json:"by"`
	What    string `json:"what"`
	Likely  string `json:"likely"`
	Range   string `json:"range"`
	Without string `json:"without,omitempty"`
}

func (d *Teller) analysis(v *view.View) *Analysis {
	out := &Analysis{Evidence: []Evidence{}, Claims: []Claim{}, Publics: []Public{}, Forecasts: []Forecast{}}
	for i := range v.Evidence {
		e := &v.Evidence[i]
		if e.State == view.Unknown {
			continue
		}
		out.Evidence = append(out.Evidence, Evidence{d.w.Evidence[e.Index].ID, d.t.Evidence(e.Index), d.t.EvidenceState(e.State), e.Due, d.t.EvidenceLine(e, v), e.Burnt})
	}
	for i := range v.Narratives {
		n := &v.Narratives[i]
		out.Claims = append(out.Claims, Claim{
			d.w.Narratives[n.Index].ID, d.t.Narrative(n.Index), d.t.NarrativeState(n), n.Since, n.Times, signals(n.Heard), signals(n.Believed), n.Vacuum,
		})
	}
	for i := range v.Publics {
		p := &v.Publics[i]
		out.Publics = append(out.Publics, Public{
			d.w.Segments[p.Segment].ID, d.t.Segment(p.Segment), d.t.Public(p), p.Times, signals(p.Outrage), signals(p.Trust), p.Reached,
		})
	}
	for i := range v.Forecasts {
		f := d.t.Forecast(&v.Forecasts[i], v)
		row := Forecast{Command: v.Forecasts[i].Command, Title: f.Title, State: f.State, How: f.How, Rows: []Outlook{}}
		for _, h := range f.Horizons {
			for _, o := range h.Rows {
				row.Rows = append(row.Rows, Outlook{h.By, o.What, o.Likely, o.Range, o.Without})
			}
		}
		out.Forecasts = append(out.Forecasts, row)
	}
	return out
}

func signals(list []view.Signal) []Signal {
	out := []Signal{}
	for _, s := range list {
		out = append(out, Signal{s.Value, s.Error})
	}
	return out
}
