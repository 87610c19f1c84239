package outbox

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// Store is a learning record store. The address is that below which it has
// /statements; name and secret are those of basic authentication.
type Store struct {
	Address, Name, Secret string
}

// ParseStore reads the address of a store, and the key by which it is entered:
// NAME:SECRET, in one line. No error shows the key.
func ParseStore(address, key string) (Store, error) {
	if strings.Contains(address, "@") {
		return Store{}, errors.New("the address of a learning record store holds no key; put it into a file or the environment")
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return Store{}, fmt.Errorf("%q is no address of a learning record store; give that below which it has /statements, such as https://lrs.example.org/xapi", address)
	}
	key = strings.TrimSpace(key)
	name, secret, ok := strings.Cut(key, ":")
	if !ok || name == "" || secret == "" || strings.ContainsAny(key, "\r\n") {
		return Store{}, errors.New("the key of a learning record store is one line, NAME:SECRET")
	}
	return Store{strings.TrimSuffix(strings.TrimSuffix(u.String(), "/"), "/statements"), name, secret}, nil
}

// Open tells whether whoever listens on the way could read the key: the address is
// that of another machine, without https.
func (to Store) Open() bool {
	u, err := url.Parse(to.Address)
	if err != nil || u.Scheme == "https" {
		return false
	}
	host := u.Hostname()
	return host != "localhost" && host != "::1" && !strings.HasPrefix(host, "127.")
}

// hushed takes the secret out of what is kept.
func (to Store) hushed(s string) string {
	if to.Secret == "" {
		return s
	}
	return strings.ReplaceAll(s, to.Secret, "***")
}
