package eventlist

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// exercise is what is taken over of an exercise in the Common Exercise Format of
// the MISP project.
type exercise struct {
	Injects []struct {
		UUID        string `json:"uuid"`
		Name        string `json:"name"`
		Description string `json:"description"`
	} `json:"injects"`
	Flow []struct {
		Inject   string `json:"inject_uuid"`
		Sequence struct {
			FollowedBy []string `json:"followed_by"`
		} `json:"sequence"`
		Timing struct {
			TriggeredAt json.RawMessage `json:"triggered_at"`
		} `json:"timing"`
	} `json:"inject_flow"`
}

// spacing lies between injects of which the exercise does not say when.
const spacing = 20

// ReadExercise reads the injects of an exercise in the Common Exercise Format as
// messages from a sender of the scenario: a starting point. What follows
// another comes twenty minutes after it; times are seconds from the start.
func ReadExercise(data []byte, from string) ([]Row, error) {
	var x exercise
	if err := json.Unmarshal(data, &x); err != nil {
		return nil, fmt.Errorf("this is no exercise in the Common Exercise Format: %w", err)
	}
	if len(x.Injects) == 0 {
		return nil, fmt.Errorf("the exercise has no injects")
	}
	if len(x.Injects) > maxRows {
		return nil, fmt.Errorf("the exercise has more than %d injects", maxRows)
	}
	ids, taken := map[string]string{}, map[string]bool{}
	for i, in := range x.Injects {
		id := slug(in.Name)
		for n := 2; id == "" || taken[id]; n++ {
			id = strings.Trim(slug(in.Name)+"-"+strconv.Itoa(n), "-")
			if slug(in.Name) == "" {
				id = "inject-" + strconv.Itoa(i+n-1)
			}
		}
		ids[in.UUID], taken[id] = id, true
	}
	at, after := map[string]string{}, map[string]string{}
	for _, f := range x.Flow {
		if s := strings.Trim(string(f.Timing.TriggeredAt), `"`); s != "" && s != "null" {
			if seconds, err := strconv.ParseFloat(s, 64); err == nil && seconds >= 0 && seconds < 1e7 {
				at[f.Inject] = fmt.Sprintf("+%d:%02d", int(seconds)/3600, int(seconds)/60%60)
			}
		}
		for _, next := range f.Sequence.FollowedBy {
			if ids[f.Inject] != "" && ids[next] != "" && next != f.Inject {
				after[next] = fmt.Sprintf("%s + %dm", ids[f.Inject], spacing)
			}
		}
	}
	var rows []Row
	for i, in := range x.Injects {
		r := Row{Kind: "inject", ID: ids[in.UUID], Cell: map[string]string{"form": "message", "by": from, "title": in.Name, "text": in.Description}}
		if r.Cell["text"] == "" {
			r.Cell["text"] = in.Name
		}
		switch {
		case at[in.UUID] != "":
			r.Cell["at"] = at[in.UUID]
		case after[in.UUID] != "" && !circles(in.UUID, ids, after):
			r.Cell["after"] = after[in.UUID]
		default:
			minute := (i + 1) * spacing
			r.Cell["at"] = fmt.Sprintf("+%d:%02d", minute/60, minute%60)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// circles tells whether following what an inject comes after leads back to it.
func circles(uuid string, ids, after map[string]string) bool {
	back := map[string]string{}
	for u, id := range ids {
		back[id] = u
	}
	for at, n := uuid, 0; after[at] != ""; n++ {
		id, _, _ := strings.Cut(after[at], " ")
		if at = back[id]; at == uuid || n > len(ids) {
			return true
		}
	}
	return false
}

var noID = regexp.MustCompile(`[^a-z0-9]+`)

// slug makes an id of a name; "" if nothing of it can stand in one.
func slug(name string) string {
	s := strings.Trim(noID.ReplaceAllString(strings.ToLower(name), "-"), "-")
	s = strings.Trim(s[:min(len(s), 48)], "-")
	if strings.Trim(s, "0123456789-") == "" {
		return ""
	}
	return s
}
