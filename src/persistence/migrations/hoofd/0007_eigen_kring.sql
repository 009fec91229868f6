-- SPDX-License-Identifier: EUPL-1.2
-- Conflict of interest by matching. Of what an employee says about himself and his family only
-- keyed tokens are kept, under a key of their own: no join with `zoeksleutel` tells which person of
-- a dossier is meant, and nobody can read who somebody's family is.

-- How much somebody gave, and when.
CREATE TABLE kring (
  medewerker_id TEXT PRIMARY KEY REFERENCES medewerker (id),
  opgegeven TEXT NOT NULL,
  familie BIGINT NOT NULL,
  familieadressen BIGINT NOT NULL,
  versie BIGINT NOT NULL
);

-- wijze: zelf, familie or buren.
CREATE TABLE kringsleutel (
  token BYTEA NOT NULL,
  medewerker_id TEXT NOT NULL REFERENCES kring (medewerker_id),
  wijze TEXT NOT NULL,
  PRIMARY KEY (token, medewerker_id)
);
CREATE INDEX kringsleutel_medewerker ON kringsleutel (medewerker_id);

-- How a belang came about: gemeld, gevonden-zelf, gevonden-familie, gevonden-buren.
ALTER TABLE belang ADD COLUMN wijze TEXT NOT NULL DEFAULT 'gemeld';
CREATE INDEX belang_gevonden ON belang (moment, dossier_id, medewerker_id) WHERE wijze <> 'gemeld';

-- What was found wrongly, and lifted; the reason is sealed under the key of the dossier.
CREATE TABLE belang_opgeheven (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  wijze TEXT NOT NULL,
  door_id TEXT NOT NULL REFERENCES medewerker (id),
  moment TEXT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX belang_opgeheven_wie ON belang_opgeheven (dossier_id, medewerker_id);

-- Which form the search keys of a person have. Those of before this migration lack the keys that
-- serve matching only; `baken zoeksleutels vernieuw` makes them.
ALTER TABLE persoon ADD COLUMN zoekversie BIGINT NOT NULL DEFAULT 1;
CREATE INDEX persoon_zoekversie ON persoon (id) WHERE zoekversie < 2;
