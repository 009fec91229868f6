-- SPDX-License-Identifier: EUPL-1.2
-- How many dossiers one person opens in an hour, and a second person's consent to go on.

-- When somebody last opened a dossier that he had not opened in the hour before. Kept for two days.
CREATE TABLE geopend (
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  moment TEXT NOT NULL,
  PRIMARY KEY (medewerker_id, dossier_id)
);
CREATE INDEX geopend_uur ON geopend (medewerker_id, moment);
CREATE INDEX geopend_oud ON geopend (moment);

-- Somebody asked to open more; `besluit` NULL: nobody has answered. The reason is sealed under a
-- key of its own.
CREATE TABLE leesverzoek (
  id TEXT PRIMARY KEY,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  rol TEXT NOT NULL,
  gevraagd_op TEXT NOT NULL,
  aantal BIGINT NOT NULL,
  besluit TEXT NULL,
  beslist_op TEXT NULL,
  beslist_door TEXT NULL REFERENCES medewerker (id),
  geldig_tot TEXT NULL,
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX leesverzoek_wie ON leesverzoek (medewerker_id, gevraagd_op, id);
CREATE INDEX leesverzoek_open ON leesverzoek (gevraagd_op, id) WHERE besluit IS NULL;
CREATE INDEX leesverzoek_alle ON leesverzoek (gevraagd_op, id);
-- The refusals because of the limit, for who watches over access.
CREATE INDEX logboek_leesgrens ON logboek (moment, medewerker_id, rol)
  WHERE bijzonderheid = 'leesgrens';
