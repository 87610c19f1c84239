package store

import (
	"context"

	"demarche/internal/academy"
)

const packColumns = "id, account, scenario, title, world, signer, size, created"

func readPack(r scanner) (p academy.Pack, err error) {
	err = r.Scan(&p.ID, &p.Account, &p.Scenario, &p.Title, &p.World, &p.Signer, &p.Size, &p.Created)
	return
}

// AddPack adds a pack.
func (c *Conn) AddPack(ctx context.Context, p academy.Pack) error {
	return c.added(ctx, "INSERT INTO packs ("+packColumns+") VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
		p.ID, p.Account, p.Scenario, p.Title, p.World, p.Signer, p.Size, p.Created)
}

// Pack returns a pack by its id.
func (c *Conn) Pack(ctx context.Context, id string) (academy.Pack, error) {
	return row(ctx, c, readPack, "SELECT "+packColumns+" FROM packs WHERE id = $1", id)
}

// Packs lists the packs of an account, the latest first.
func (c *Conn) Packs(ctx context.Context, account string) ([]academy.Pack, error) {
	return rows(ctx, c, readPack, "SELECT "+packColumns+" FROM packs WHERE account = $1 ORDER BY created DESC, id", account)
}
