-- +goose Up
CREATE TABLE accounts (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	secret TEXT NOT NULL,
	role TEXT NOT NULL,
	created BIGINT NOT NULL,
	closed BIGINT NOT NULL DEFAULT 0
);
CREATE TABLE invites (
	hash TEXT PRIMARY KEY,
	role TEXT NOT NULL,
	expires BIGINT NOT NULL
);
CREATE TABLE logins (
	hash TEXT PRIMARY KEY,
	account TEXT NOT NULL,
	participant TEXT NOT NULL,
	expires BIGINT NOT NULL
);
CREATE TABLE packs (
	id TEXT PRIMARY KEY,
	account TEXT NOT NULL,
	scenario TEXT NOT NULL,
	title TEXT NOT NULL,
	world TEXT NOT NULL,
	signer TEXT NOT NULL,
	size BIGINT NOT NULL,
	created BIGINT NOT NULL
);
CREATE TABLE sessions (
	id TEXT PRIMARY KEY,
	account TEXT NOT NULL,
	code TEXT NOT NULL UNIQUE,
	setup TEXT NOT NULL,
	state TEXT NOT NULL,
	seq BIGINT NOT NULL,
	clock_at BIGINT NOT NULL,
	clock_since BIGINT NOT NULL,
	clock_speed BIGINT NOT NULL,
	deadline BIGINT NOT NULL,
	derived BIGINT NOT NULL,
	created BIGINT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account, created);
CREATE TABLE teams (
	id TEXT PRIMARY KEY,
	session TEXT NOT NULL,
	name TEXT NOT NULL,
	seed TEXT NOT NULL,
	created BIGINT NOT NULL,
	tick BIGINT NOT NULL,
	seq BIGINT NOT NULL,
	extension BIGINT NOT NULL,
	state TEXT NOT NULL,
	UNIQUE (session, name)
);
CREATE TABLE participants (
	id TEXT PRIMARY KEY,
	session TEXT NOT NULL,
	team TEXT NOT NULL,
	name TEXT NOT NULL,
	role TEXT NOT NULL,
	return_hash TEXT NOT NULL UNIQUE,
	created BIGINT NOT NULL,
	UNIQUE (session, name)
);
CREATE INDEX participants_team ON participants (team);
CREATE TABLE roster (
	session TEXT NOT NULL,
	name TEXT NOT NULL,
	team TEXT NOT NULL,
	role TEXT NOT NULL,
	PRIMARY KEY (session, name)
);
CREATE TABLE events (
	session TEXT NOT NULL,
	seq BIGINT NOT NULL,
	team TEXT NOT NULL,
	at BIGINT NOT NULL,
	tick BIGINT NOT NULL,
	minute BIGINT NOT NULL,
	author TEXT NOT NULL,
	role TEXT NOT NULL,
	kind TEXT NOT NULL,
	payload TEXT NOT NULL,
	PRIMARY KEY (session, seq)
);
CREATE INDEX events_team ON events (team, seq);
CREATE TABLE commands (
	owner TEXT NOT NULL,
	client TEXT NOT NULL,
	seq BIGINT NOT NULL,
	answer TEXT NOT NULL,
	PRIMARY KEY (owner, client)
);
CREATE TABLE jobs (
	id TEXT PRIMARY KEY,
	session TEXT NOT NULL,
	team TEXT NOT NULL,
	kind TEXT NOT NULL,
	state TEXT NOT NULL,
	tries BIGINT NOT NULL,
	lease BIGINT NOT NULL,
	done BIGINT NOT NULL,
	known BIGINT NOT NULL,
	trouble TEXT NOT NULL,
	created BIGINT NOT NULL,
	UNIQUE (session, team, kind)
);
CREATE INDEX jobs_state ON jobs (state, created);
CREATE TABLE results (
	team TEXT PRIMARY KEY,
	session TEXT NOT NULL,
	body TEXT NOT NULL,
	changed BIGINT NOT NULL
);
CREATE INDEX results_session ON results (session);
CREATE TABLE counts (
	what TEXT NOT NULL,
	span BIGINT NOT NULL,
	n BIGINT NOT NULL,
	PRIMARY KEY (what, span)
);
CREATE TABLE audit (
	id TEXT PRIMARY KEY,
	at BIGINT NOT NULL,
	actor TEXT NOT NULL,
	action TEXT NOT NULL,
	object TEXT NOT NULL,
	detail TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE TABLE beats (
	name TEXT PRIMARY KEY,
	at BIGINT NOT NULL
);

-- +goose Down
DROP TABLE beats;
DROP TABLE audit;
DROP TABLE counts;
DROP TABLE results;
DROP TABLE jobs;
DROP TABLE commands;
DROP TABLE events;
DROP TABLE roster;
DROP TABLE participants;
DROP TABLE teams;
DROP TABLE sessions;
DROP TABLE packs;
DROP TABLE logins;
DROP TABLE invites;
DROP TABLE accounts;
