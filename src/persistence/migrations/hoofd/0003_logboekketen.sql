-- SPDX-License-Identifier: EUPL-1.2
-- The log as a chain that shows what was changed (docs/logboek.md). A record is written by its act,
-- without a number; the sealer gives it its place afterwards.

-- The purpose, for whom, and what the act does not say by itself.
ALTER TABLE logboek ADD COLUMN doel TEXT NULL;
ALTER TABLE logboek ADD COLUMN namens_id TEXT NULL;
ALTER TABLE logboek ADD COLUMN bijzonderheid TEXT NULL;
-- Of the commitment; records of before this migration get theirs with their place.
ALTER TABLE logboek ADD COLUMN zout BYTEA NULL;

-- Records without a place.
CREATE TABLE logboek_wachtrij (
  id TEXT PRIMARY KEY
);
INSERT INTO logboek_wachtrij (id) SELECT id FROM logboek;

-- The places. regel_id NULL: the record was wiped with its dossier.
CREATE TABLE logboek_keten (
  nummer BIGINT PRIMARY KEY,
  regel_id TEXT NULL UNIQUE,
  blad BYTEA NOT NULL,
  keten BYTEA NOT NULL
);

-- How far the chain is: one row.
CREATE TABLE logboek_stand (
  een BIGINT PRIMARY KEY CHECK (een = 1),
  log TEXT NULL,
  grootte BIGINT NOT NULL,
  front BYTEA NULL,
  keten BYTEA NULL,
  koppen BIGINT NOT NULL,
  kop_grootte BIGINT NOT NULL,
  kop_hash BYTEA NULL,
  nieuwe_reeks BIGINT NOT NULL
);

-- The signed heads, as given to the witnesses.
CREATE TABLE logboek_kop (
  nummer BIGINT PRIMARY KEY,
  grootte BIGINT NOT NULL,
  log TEXT NOT NULL,
  hash BYTEA NOT NULL UNIQUE,
  tekst TEXT NOT NULL
);
CREATE INDEX logboek_kop_log ON logboek_kop (log, nummer);
