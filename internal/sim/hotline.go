package sim

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// mostWaiting bounds the queue of the hotline: nobody waits behind so many.
const mostWaiting = 30_000

// answerCalls lets calls come in and colleagues take them. Where more wait than
// have patience, their people grow angry and lose trust.
func (s *Sim) answerCalls() {
	h := s.w.Hotline
	if h == nil {
		return
	}
	hour := fixed.Ratio(int64(s.w.Clock.Tick), 60)
	queue := &s.practice.queue
	*queue += int64(fixed.FromFloat(max(0, min(s.machine.Number(h.Calls, actors{s}), mostWaiting))).Mul(hour))
	for i := range s.colleagues {
		if c := &s.colleagues[i]; c.busy && c.assigned && c.task == world.TaskConsular {
			*queue -= int64(fixed.Ratio(int64(s.w.Clock.Tick), int64(h.Each)))
		}
	}
	*queue = max(0, min(*queue, mostWaiting<<16))
	if s.waiting() > h.Patience {
		s.people.MoveOutrage(h.Segment, s.coefficient(effects.ResponseQueueOutrage).Mul(hour))
		s.people.MoveTrust(h.Segment, -s.coefficient(effects.ResponseQueueTrust).Mul(hour))
	}
}

// waiting is how many callers wait on the hotline.
func (s *Sim) waiting() int32 { return int32(s.practice.queue >> 16) }
