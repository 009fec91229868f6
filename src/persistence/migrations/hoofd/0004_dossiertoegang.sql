-- SPDX-License-Identifier: EUPL-1.2
-- Who is let into a dossier, or kept out, besides by his work in it. Reasons are sealed under the
-- key of the dossier.

-- Breaking the glass.
CREATE TABLE noodtoegang (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  van TEXT NOT NULL,
  tot TEXT NOT NULL,
  beoordeeld_op TEXT NULL,
  beoordeeld_door TEXT NULL REFERENCES medewerker (id),
  oordeel TEXT NULL,
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX noodtoegang_wie ON noodtoegang (dossier_id, medewerker_id, tot);
CREATE INDEX noodtoegang_open ON noodtoegang (van, id) WHERE beoordeeld_op IS NULL;
CREATE INDEX noodtoegang_alle ON noodtoegang (van, id);

-- Shielded dossiers, and who may read them.
CREATE TABLE afscherming (
  dossier_id TEXT PRIMARY KEY REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  moment TEXT NOT NULL,
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE TABLE lezer (
  dossier_id TEXT NOT NULL REFERENCES afscherming (dossier_id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  PRIMARY KEY (dossier_id, medewerker_id)
);

-- Who was asked by name to think along; `tot` NULL: still.
CREATE TABLE consult (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  door_id TEXT NOT NULL REFERENCES medewerker (id),
  van TEXT NOT NULL,
  tot TEXT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX consult_dossier ON consult (dossier_id, medewerker_id);

-- Who knows the people himself, and is kept out.
CREATE TABLE belang (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  door_id TEXT NOT NULL REFERENCES medewerker (id),
  moment TEXT NOT NULL,
  PRIMARY KEY (dossier_id, medewerker_id)
);
CREATE INDEX belang_medewerker ON belang (medewerker_id, dossier_id);

-- Who had work before.
CREATE INDEX toewijzing_van ON toewijzing (dossier_id, van_id);

-- The lists leave out what is hidden from the asker, from the index alone.
DROP INDEX werk_mijn;
DROP INDEX werk_team;
DROP INDEX werk_vrij;
DROP INDEX werk_wacht;
DROP INDEX werk_alle;
CREATE INDEX werk_mijn ON werk
  (medewerker_id, uiterste_datum, rang, id, soort, status, team_id, dossier_id, klaar)
  WHERE klaar = 0;
CREATE INDEX werk_team ON werk
  (team_id, uiterste_datum, rang, id, soort, medewerker_id, dossier_id, klaar) WHERE klaar = 0;
CREATE INDEX werk_vrij ON werk
  (team_id, uiterste_datum, rang, id, soort, medewerker_id, dossier_id, klaar)
  WHERE klaar = 0 AND medewerker_id IS NULL;
CREATE INDEX werk_wacht ON werk
  (team_id, uiterste_datum, rang, id, soort, medewerker_id, status, dossier_id, klaar)
  WHERE klaar = 0 AND status = 'wacht';
CREATE INDEX werk_alle ON werk
  (uiterste_datum, rang, id, soort, medewerker_id, status, dossier_id, klaar) WHERE klaar = 0;
