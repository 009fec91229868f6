-- SPDX-License-Identifier: EUPL-1.2
-- Logging in with a second factor, and what somebody sees of her own sessions. Who was logged in
-- logs in again: the old sessions never met a second factor.

DROP TABLE sessie;
CREATE TABLE sessie (
  tokenhash BYTEA PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  als TEXT NOT NULL,
  aangemaakt TEXT NOT NULL,
  laatst_gebruikt TEXT NOT NULL,
  adres TEXT NOT NULL,
  browser TEXT NULL,
  systeem TEXT NULL
);
CREATE INDEX sessie_medewerker ON sessie (medewerker_id);

-- A second factor of an account. `geheim` is ciphertext under the key for accounts. `laatste_stap`:
-- the last time step whose code was taken; a code is good once.
CREATE TABLE factor (
  id TEXT PRIMARY KEY,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  soort TEXT NOT NULL,
  aangemaakt TEXT NOT NULL,
  laatste_stap BIGINT NOT NULL,
  geheim BYTEA NOT NULL
);
CREATE INDEX factor_medewerker ON factor (medewerker_id);
CREATE UNIQUE INDEX factor_totp ON factor (medewerker_id) WHERE soort = 'totp';

-- Recovery codes that are left, as keyed hashes.
CREATE TABLE herstelcode (
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  hash BYTEA NOT NULL,
  PRIMARY KEY (medewerker_id, hash)
);

-- Between the steps of logging in: good for one thing (`doel`), a few minutes, and no session.
-- `geheim`: of a factor (`factor_id`) that is being set up; ciphertext, as in `factor`.
CREATE TABLE aanmeldbewijs (
  tokenhash BYTEA PRIMARY KEY,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  doel TEXT NOT NULL,
  verloopt TEXT NOT NULL,
  factor_id TEXT NULL,
  geheim BYTEA NULL
);
CREATE INDEX aanmeldbewijs_medewerker ON aanmeldbewijs (medewerker_id);
