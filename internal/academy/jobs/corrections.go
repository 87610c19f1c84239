package jobs

import (
	"context"
	"encoding/json"

	"demarche/internal/academy"
	"demarche/internal/academy/verify"
	"demarche/internal/looked"
)

// corrections are the readings that an instructor has set right in a team's posts.
func (q *Queue) corrections(ctx context.Context, team *academy.Team) ([]verify.Correction, error) {
	events, err := q.Store.Log(ctx, team.ID)
	if err != nil {
		return nil, err
	}
	var lines []looked.Line
	for _, e := range events {
		if e.Kind != academy.Looked {
			continue
		}
		var line looked.Line
		if err := json.Unmarshal(e.Payload, &line); err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return verify.Corrections(lines), nil
}
