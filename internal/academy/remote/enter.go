//go:build !js

package remote

import (
	"context"
	"fmt"
	"net/url"
	"strings"
)

// Enter joins the class of a link, such as "http://192.168.1.20:8080/join/ABCDEFGH",
// under a name. It returns how the class is reached, and the code by which to come back
// from elsewhere. Errors are those of Ask, and a *Fault where the class takes nobody, or
// nobody of that name.
func Enter(ctx context.Context, link, name string) (*HTTP, string, error) {
	base, code, err := parted(link)
	if err != nil {
		return nil, "", err
	}
	return enter(ctx, base, "/api/join/"+url.PathEscape(code), map[string]string{"name": name})
}

// Return comes back to the class of a link with the code that joining gave.
func Return(ctx context.Context, link, back string) (*HTTP, error) {
	base, _, err := parted(link)
	if err != nil {
		return nil, err
	}
	h, _, err := enter(ctx, base, "/api/return", map[string]string{"return": back})
	return h, err
}

func enter(ctx context.Context, base, path string, body any) (*HTTP, string, error) {
	h := &HTTP{Base: base}
	var in struct {
		Token  string `json:"token"`
		Return string `json:"return"`
	}
	if err := ask(ctx, h, "POST", path, body, &in); err != nil {
		return nil, "", err
	}
	h.Token = in.Token
	return h, in.Return, nil
}

// parted takes the link of a class apart: its server and its code.
func parted(link string) (base, code string, err error) {
	u, err := url.Parse(link)
	if err == nil {
		base, code, _ = strings.Cut(u.Path, "/join/")
	}
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || code == "" {
		return "", "", fmt.Errorf("%q is no link of a class: it reads like http://192.168.1.20:8080/join/ABCDEFGH", link)
	}
	return u.Scheme + "://" + u.Host + base, code, nil
}
