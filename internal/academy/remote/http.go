//go:build !js

package remote

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
)

// HTTP reaches a server over the network.
type HTTP struct {
	Base   string // such as "http://192.168.1.20:8080"
	Token  string // of the participant, as joining gives it
	Client *http.Client
}

func (h *HTTP) send(ctx context.Context, method, path string, body []byte, head map[string]string) (*http.Response, error) {
	q, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(h.Base, "/")+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	q.Header.Set("Authorization", "Bearer "+h.Token)
	for name, value := range head {
		q.Header.Set(name, value)
	}
	client := h.Client
	if client == nil {
		client = http.DefaultClient
	}
	return client.Do(q)
}

// Ask sends a request.
func (h *HTTP) Ask(ctx context.Context, method, path string, body []byte) (int, []byte, error) {
	a, err := h.send(ctx, method, path, body, map[string]string{"Content-Type": "application/json"})
	if err != nil {
		return 0, nil, err
	}
	defer a.Body.Close()
	answer, err := io.ReadAll(a.Body)
	return a.StatusCode, answer, err
}

// Listen opens a stream.
func (h *HTTP) Listen(ctx context.Context, path, after string) (io.ReadCloser, error) {
	head := map[string]string{"Accept": "text/event-stream"}
	if after != "" {
		head["Last-Event-ID"] = after
	}
	a, err := h.send(ctx, http.MethodGet, path, nil, head)
	if err != nil || a.StatusCode == http.StatusOK {
		if err != nil {
			return nil, err
		}
		return a.Body, nil
	}
	defer a.Body.Close()
	answer, err := io.ReadAll(a.Body)
	if err != nil {
		return nil, err
	}
	return nil, faulty(a.StatusCode, answer)
}
