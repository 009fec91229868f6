-- SPDX-License-Identifier: EUPL-1.2
-- The key store: its own database, so that destroying a key makes the content of every copy of the
-- main database unreadable.

-- The data key of a dossier, wrapped by the organisation key; NULL once destroyed.
CREATE TABLE dossiersleutel (
  dossier_id    TEXT PRIMARY KEY,
  omhuld        BYTEA NULL,
  sleutelversie BIGINT NOT NULL,
  aangemaakt    TEXT NOT NULL,
  vernietigd    TEXT NULL,
  CHECK ((omhuld IS NULL) = (vernietigd IS NOT NULL))
);

-- What proves that a given organisation key is the right one; never the key itself.
CREATE TABLE organisatiesleutel (
  versie     BIGINT PRIMARY KEY,
  controle   BYTEA NOT NULL,
  zout       BYTEA NULL,
  soort      TEXT NOT NULL,
  aangemaakt TEXT NOT NULL
);

-- The destruction list, replayed when an older backup is restored.
CREATE TABLE vernietiging (
  nummer     BIGINT PRIMARY KEY,
  dossier_id TEXT NOT NULL UNIQUE,
  moment     TEXT NOT NULL
);
