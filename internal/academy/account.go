package academy

// Account is that of an instructor or administrator.
type Account struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Secret  string `json:"-"` // of package auth
	Role    Rank   `json:"role"`
	Created int64  `json:"created"` // Unix milliseconds
	Closed  int64  `json:"closed,omitempty"`
}

// Rank is what an account may do.
type Rank string

// The ranks. An administrator is an instructor too, and invites others.
const (
	Instructor Rank = "instructor"
	Admin      Rank = "admin"
)

// Login is who has shown who they are: an account or a participant.
type Login struct {
	Account     string
	Participant string
	Expires     int64 // Unix milliseconds
}

// Pack is an uploaded scenario.
type Pack struct {
	ID       string `json:"id"`
	Account  string `json:"account"`
	Scenario string `json:"scenario"` // id
	Title    string `json:"title"`
	World    string `json:"world"`
	Signer   string `json:"signer,omitempty"` // fingerprint of the key that signed it
	Size     int64  `json:"size"`             // bytes
	Created  int64  `json:"created"`
}

// Deed is an entry of the audit log: who did what to what. It holds no secret.
type Deed struct {
	At      int64  `json:"at"`
	Actor   string `json:"actor"`
	Action  string `json:"action"`
	Session string `json:"session,omitempty"` // in which it was done
	Object  string `json:"object,omitempty"`  // account, team, participant, pack, ...; by id
	Detail  string `json:"detail,omitempty"`  // no name, text, code or secret
}
