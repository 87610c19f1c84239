package store

import (
	"context"

	"demarche/internal/academy"
)

const accountColumns = "id, name, secret, role, created, closed"

func readAccount(r scanner) (academy.Account, error) {
	var a academy.Account
	err := r.Scan(&a.ID, &a.Name, &a.Secret, &a.Role, &a.Created, &a.Closed)
	return a, err
}

// AddAccount adds an account; ErrTaken if the name is taken.
func (c *Conn) AddAccount(ctx context.Context, a academy.Account) error {
	return c.added(ctx, "INSERT INTO accounts ("+accountColumns+") VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
		a.ID, a.Name, a.Secret, a.Role, a.Created, a.Closed)
}

// Account returns an account by its id.
func (c *Conn) Account(ctx context.Context, id string) (academy.Account, error) {
	return row(ctx, c, readAccount, "SELECT "+accountColumns+" FROM accounts WHERE id = $1", id)
}

// AccountNamed returns an account by its name.
func (c *Conn) AccountNamed(ctx context.Context, name string) (academy.Account, error) {
	return row(ctx, c, readAccount, "SELECT "+accountColumns+" FROM accounts WHERE name = $1", name)
}

// Accounts lists all accounts by name.
func (c *Conn) Accounts(ctx context.Context) ([]academy.Account, error) {
	return rows(ctx, c, readAccount, "SELECT "+accountColumns+" FROM accounts ORDER BY name")
}

// SetSecret changes the secret of an account.
func (c *Conn) SetSecret(ctx context.Context, id, secret string) error {
	return c.one(ctx, "UPDATE accounts SET secret = $2 WHERE id = $1", id, secret)
}

// CloseAccount closes an account and ends its logins.
func (c *Conn) CloseAccount(ctx context.Context, id string, now int64) error {
	if err := c.one(ctx, "UPDATE accounts SET closed = $2 WHERE id = $1", id, now); err != nil {
		return err
	}
	_, err := c.exec(ctx, "DELETE FROM logins WHERE account = $1", id)
	return err
}

// AddInvite keeps the hash of a one-time link by which an account is made.
func (c *Conn) AddInvite(ctx context.Context, hash string, rank academy.Rank, expires int64) error {
	return c.added(ctx, "INSERT INTO invites (hash, role, expires) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", hash, rank, expires)
}

// Invite returns what a link makes, if it still counts.
func (c *Conn) Invite(ctx context.Context, hash string, now int64) (academy.Rank, error) {
	return row(ctx, c, func(r scanner) (rank academy.Rank, err error) { err = r.Scan(&rank); return },
		"SELECT role FROM invites WHERE hash = $1 AND expires > $2", hash, now)
}

// DropInvite uses a link up.
func (c *Conn) DropInvite(ctx context.Context, hash string) error {
	return c.one(ctx, "DELETE FROM invites WHERE hash = $1", hash)
}

// DropInvites makes all links of a rank void.
func (c *Conn) DropInvites(ctx context.Context, rank academy.Rank) error {
	_, err := c.exec(ctx, "DELETE FROM invites WHERE role = $1", rank)
	return err
}

// AddLogin keeps the hash of a token.
func (c *Conn) AddLogin(ctx context.Context, hash string, l academy.Login) error {
	return c.added(ctx, "INSERT INTO logins (hash, account, participant, expires) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
		hash, l.Account, l.Participant, l.Expires)
}

// Login returns whose token has a hash, if it still counts.
func (c *Conn) Login(ctx context.Context, hash string, now int64) (academy.Login, error) {
	return row(ctx, c, func(r scanner) (l academy.Login, err error) {
		err = r.Scan(&l.Account, &l.Participant, &l.Expires)
		return
	},
		"SELECT account, participant, expires FROM logins WHERE hash = $1 AND expires > $2", hash, now)
}

// DropLogin ends a login.
func (c *Conn) DropLogin(ctx context.Context, hash string) error {
	_, err := c.exec(ctx, "DELETE FROM logins WHERE hash = $1", hash)
	return err
}
