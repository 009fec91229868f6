-- SPDX-License-Identifier: EUPL-1.2
-- Changing the organisation key. While it is being changed two versions have no `vervallen`.
ALTER TABLE organisatiesleutel ADD COLUMN vervallen TEXT NULL;
-- The key itself, wrapped by a key that never leaves a security token; NULL for other kinds.
ALTER TABLE organisatiesleutel ADD COLUMN omhuld BYTEA NULL;

-- A subkey that outlives the organisation key it came from: stored blind indexes depend on it.
CREATE TABLE blijvende_sleutel (
  doel          TEXT PRIMARY KEY,
  omhuld        BYTEA NOT NULL,
  sleutelversie BIGINT NOT NULL
);

-- Only during a change: the organisation key of `versie`, wrapped under the one of `onder_versie`,
-- so that servers go on. Never in a backup.
CREATE TABLE sleuteloverdracht (
  versie       BIGINT PRIMARY KEY,
  onder_versie BIGINT NOT NULL,
  omhuld       BYTEA NOT NULL
);

-- The servers that have a key in memory, with the newest version each of them holds.
CREATE TABLE sleutelhouder (
  naam   TEXT PRIMARY KEY,
  versie BIGINT NOT NULL,
  gezien TEXT NOT NULL
);
