-- +goose Up
ALTER TABLE audit ADD COLUMN session TEXT NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE audit DROP COLUMN session;
