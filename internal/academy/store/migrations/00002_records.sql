-- +goose Up
CREATE TABLE records (
	id TEXT PRIMARY KEY,
	session TEXT NOT NULL,
	body TEXT NOT NULL,
	state TEXT NOT NULL,
	attempts BIGINT NOT NULL,
	due BIGINT NOT NULL,
	said TEXT NOT NULL,
	created BIGINT NOT NULL
);
CREATE INDEX records_due ON records (state, due);
CREATE INDEX records_session ON records (session);

-- +goose Down
DROP TABLE records;
