package remote

import (
	"context"
	"errors"
	"io"
	"syscall/js"
)

// Fetch reaches the server from which the page comes, with the cookie of who has
// joined there.
type Fetch struct{}

// awaited waits for a promise.
func awaited(p js.Value) (js.Value, error) {
	type end struct {
		v   js.Value
		err error
	}
	done := make(chan end, 1)
	good := js.FuncOf(func(_ js.Value, args []js.Value) any { done <- end{v: args[0]}; return nil })
	bad := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- end{err: errors.New(js.Global().Get("String").Invoke(args[0]).String())}
		return nil
	})
	defer good.Release()
	defer bad.Release()
	p.Call("then", good, bad)
	e := <-done
	return e.v, e.err
}

// send sends a request; the context aborts it, and what of its answer is still to come.
func (Fetch) send(ctx context.Context, method, path string, body []byte, head map[string]any) (js.Value, error) {
	abort := js.Global().Get("AbortController").New()
	context.AfterFunc(ctx, func() { abort.Call("abort") })
	options := map[string]any{
		"method": method, "headers": head, "credentials": "same-origin", "cache": "no-store", "redirect": "error", "signal": abort.Get("signal"),
	}
	if body != nil {
		options["body"] = string(body)
	}
	return awaited(js.Global().Call("fetch", path, options))
}

// bytesOf copies what lies in an array of the page.
func bytesOf(v js.Value) []byte {
	data := make([]byte, v.Get("length").Int())
	js.CopyBytesToGo(data, v)
	return data
}

func entire(answer js.Value) ([]byte, error) {
	v, err := awaited(answer.Call("arrayBuffer"))
	if err != nil {
		return nil, err
	}
	return bytesOf(js.Global().Get("Uint8Array").New(v)), nil
}

// Ask sends a request.
func (f Fetch) Ask(ctx context.Context, method, path string, body []byte) (int, []byte, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	answer, err := f.send(ctx, method, path, body, map[string]any{"Content-Type": "application/json"})
	if err != nil {
		return 0, nil, err
	}
	data, err := entire(answer)
	return answer.Get("status").Int(), data, err
}

// Listen opens a stream.
func (f Fetch) Listen(ctx context.Context, path, after string) (io.ReadCloser, error) {
	head := map[string]any{"Accept": "text/event-stream"}
	if after != "" {
		head["Last-Event-ID"] = after
	}
	ctx, stop := context.WithCancel(ctx)
	answer, err := f.send(ctx, "GET", path, nil, head)
	if err != nil {
		stop()
		return nil, err
	}
	if status := answer.Get("status").Int(); status != 200 {
		defer stop()
		data, err := entire(answer)
		if err != nil {
			return nil, err
		}
		return nil, faulty(status, data)
	}
	return &stream{answer.Get("body").Call("getReader"), nil, stop}, nil
}

// stream is the body of an answer as it comes.
type stream struct {
	reader js.Value
	left   []byte
	stop   context.CancelFunc
}

func (s *stream) Read(p []byte) (int, error) {
	for len(s.left) == 0 {
		part, err := awaited(s.reader.Call("read"))
		switch {
		case err != nil:
			return 0, err
		case part.Get("done").Bool():
			return 0, io.EOF
		}
		s.left = bytesOf(part.Get("value"))
	}
	n := copy(p, s.left)
	s.left = s.left[n:]
	return n, nil
}

func (s *stream) Close() error {
	s.stop()
	return nil
}
