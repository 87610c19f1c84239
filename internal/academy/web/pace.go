package web

import (
	"io"
	"net/http"
	"time"
)

// How long what is not a stream may take. Slow links get long answers whole, such as the
// game, and bring long requests in: what counts is that they go on.
const (
	longest    = 60 * time.Second // until an answer begins
	collecting = 10 * time.Minute // the same, where all journals of a class are run again
	stalled    = 60 * time.Second // for each piece of an answer or a request
	whole      = time.Hour        // for all of it
	pieceOf    = 32 << 10         // bytes of an answer
)

// link is the connection of a request, which is given time as it goes on. One that is nil
// has all the time.
type link struct {
	control *http.ResponseController
	now     func() time.Time
	until   time.Time
}

// paced bounds the time of a request.
func (s *Server) paced(w http.ResponseWriter, r *http.Request, route *Route) *link {
	if route.stream {
		return nil
	}
	most, now := longest, s.now()
	if route.slow {
		most = collecting
	}
	l := &link{http.NewResponseController(w), s.now, now.Add(whole)}
	l.control.SetWriteDeadline(now.Add(most)) // where it can be set
	if r.Body == http.NoBody {
		l.control.SetReadDeadline(l.until) // nothing is to be read; at its read deadline a request would be given up
	}
	if route.Body > textBody {
		r.Body = &brought{r.Body, l}
	}
	return l
}

// within is until when the next piece must be through.
func (l *link) within() time.Time {
	if t := l.now().Add(stalled); t.Before(l.until) {
		return t
	}
	return l.until
}

// next gives the next piece of an answer its time.
func (l *link) next() {
	if l != nil {
		l.control.SetWriteDeadline(l.within())
	}
}

// brought is the body of a request that may be long. What it brings in gives the answer time
// to begin.
type brought struct {
	io.ReadCloser
	link *link
}

func (b *brought) Read(p []byte) (int, error) {
	l := b.link
	l.control.SetReadDeadline(l.within())
	n, err := b.ReadCloser.Read(p)
	l.control.SetWriteDeadline(l.now().Add(longest))
	if err != nil {
		l.control.SetReadDeadline(l.until)
	}
	return n, err
}

// watched notes what is answered.
type watched struct {
	http.ResponseWriter
	status int
	wrote  bool
	link   *link
}

func (w *watched) WriteHeader(status int) {
	if !w.wrote {
		w.status, w.wrote = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *watched) Write(b []byte) (int, error) {
	w.wrote = true
	sent := 0
	for {
		piece := b[sent:min(sent+pieceOf, len(b))]
		w.link.next()
		n, err := w.ResponseWriter.Write(piece)
		if sent += n; err != nil || sent == len(b) {
			return sent, err
		}
	}
}

// Unwrap lets streams flush.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }
