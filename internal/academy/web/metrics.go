package web

import (
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"sync"
	"time"
)

// bounds are those of the times that are counted, in seconds.
var bounds = [...]float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5}

// metrics count what the server does, in the text form of Prometheus. They name
// nobody.
type metrics struct {
	lock   sync.Mutex
	routes map[string]*measured
	began  time.Time
}

type measured struct {
	status map[int]int64
	within [len(bounds)]int64
	n      int64
	sum    float64 // seconds
}

// took counts a request.
func (m *metrics) took(route string, status int, d time.Duration) {
	m.lock.Lock()
	defer m.lock.Unlock()
	r := m.routes[route]
	if r == nil {
		r = &measured{status: map[int]int64{}}
		m.routes[route] = r
	}
	r.status[status]++
	r.n++
	r.sum += d.Seconds()
	for i, b := range bounds {
		if d.Seconds() <= b {
			r.within[i]++
		}
	}
}

// gauge is a figure that stands for itself.
type gauge struct {
	name, help, sort string
	value            int64
}

func (m *metrics) write(w io.Writer, gauges []gauge) {
	for _, g := range gauges {
		fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s %s\n%s %d\n", g.name, g.help, g.name, g.sort, g.name, g.value)
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	fmt.Fprint(w, "# HELP demarche_requests_total Requests by route and status.\n# TYPE demarche_requests_total counter\n")
	names := slices.Sorted(maps.Keys(m.routes))
	for _, name := range names {
		for _, status := range slices.Sorted(maps.Keys(m.routes[name].status)) {
			fmt.Fprintf(w, "demarche_requests_total{route=%q,status=\"%d\"} %d\n", name, status, m.routes[name].status[status])
		}
	}
	fmt.Fprint(w, "# HELP demarche_request_seconds How long requests took.\n# TYPE demarche_request_seconds histogram\n")
	for _, name := range names {
		r := m.routes[name]
		for i, b := range bounds {
			fmt.Fprintf(w, "demarche_request_seconds_bucket{route=%q,le=\"%g\"} %d\n", name, b, r.within[i])
		}
		fmt.Fprintf(w, "demarche_request_seconds_bucket{route=%q,le=\"+Inf\"} %d\n", name, r.n)
		fmt.Fprintf(w, "demarche_request_seconds_sum{route=%q} %g\ndemarche_request_seconds_count{route=%q} %d\n", name, r.sum, name, r.n)
	}
}

func (s *Server) showMetrics(w http.ResponseWriter, r *http.Request, _ *caller) error {
	box, err := s.store.Outbox(r.Context(), "")
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	s.metrics.write(w, append(s.gauges(),
		gauge{"demarche_statements_waiting", "Statements on their way to the learning record store.", "gauge", box.Waiting},
		gauge{"demarche_statements_sent", "Statements that the learning record store has.", "gauge", box.Sent},
		gauge{"demarche_statements_refused", "Statements that it will not take.", "gauge", box.Refused}))
	return nil
}

func (s *Server) health(w http.ResponseWriter, r *http.Request, _ *caller) error {
	if err := s.store.Ping(r.Context()); err != nil {
		return fault(http.StatusServiceUnavailable, "database", "The database does not answer.")
	}
	return respond(w, http.StatusOK, map[string]string{"state": "well", "version": s.o.Version})
}

// gauges are the figures that stand for themselves.
func (s *Server) gauges() []gauge {
	counts, worlds, listeners := s.hub.Figures()
	return []gauge{
		{"demarche_up_seconds", "How long the server has been up.", "gauge", int64(s.now().Sub(s.metrics.began).Seconds())},
		{"demarche_worlds", "Crises in memory.", "gauge", int64(worlds)},
		{"demarche_listeners", "Streams that are open.", "gauge", int64(listeners)},
		{"demarche_commands_accepted_total", "Commands that were accepted.", "counter", counts.Accepted},
		{"demarche_commands_refused_total", "Commands that could not be done.", "counter", counts.Refused},
		{"demarche_worlds_built_total", "Crises built from their logs.", "counter", counts.Built},
		{"demarche_worlds_paged_out_total", "Crises dropped from memory for want of use.", "counter", counts.PagedOut},
	}
}
