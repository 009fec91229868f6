-- SPDX-License-Identifier: EUPL-1.2
-- The first shape of the main database. Columns are TEXT, BIGINT and BYTEA only: the same file
-- serves SQLite and PostgreSQL. Moments are UTC text of fixed width, dates JJJJ-MM-DD, booleans
-- 0 or 1. `inhoud` is always ciphertext under the key that `sleutel_id` names, or where that
-- column is absent the row's own id or dossier_id.
--
-- Every melding has a key of its own, under which stands all that came with it. So a melding
-- moves to another dossier, and back, without its content being opened; a dossier is destroyed by
-- destroying the keys of all its meldingen.

CREATE TABLE team (
  id TEXT PRIMARY KEY,
  naam TEXT NOT NULL UNIQUE,
  soort TEXT NOT NULL
);

CREATE TABLE medewerker (
  id TEXT PRIMARY KEY,
  gebruikersnaam TEXT NOT NULL UNIQUE,
  naam TEXT NOT NULL,
  rollen TEXT NOT NULL,
  team_id TEXT REFERENCES team (id),
  wachtwoord TEXT NOT NULL,
  actief BIGINT NOT NULL DEFAULT 1,
  versie BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE sessie (
  tokenhash BYTEA PRIMARY KEY,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  als TEXT NOT NULL,
  aangemaakt TEXT NOT NULL,
  laatst_gebruikt TEXT NOT NULL
);
CREATE INDEX sessie_medewerker ON sessie (medewerker_id);

CREATE TABLE teller (
  soort TEXT PRIMARY KEY,
  waarde BIGINT NOT NULL
);

CREATE TABLE concept (
  id TEXT PRIMARY KEY,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  soort TEXT NOT NULL,
  aangemaakt TEXT NOT NULL,
  bijgewerkt TEXT NOT NULL,
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX concept_medewerker ON concept (medewerker_id, bijgewerkt);

CREATE TABLE advies (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  ontvangen TEXT NOT NULL,
  hoedanigheid TEXT NOT NULL,
  duur_geweld TEXT NULL,
  gemeente TEXT NULL,
  gemeente_adviesvrager TEXT NULL,
  vervolg_van TEXT NULL REFERENCES advies (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  team_id TEXT NULL REFERENCES team (id),
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX advies_ontvangen ON advies (ontvangen, id);
CREATE INDEX advies_vervolg ON advies (vervolg_van) WHERE vervolg_van IS NOT NULL;

CREATE TABLE politiemelding (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  ontvangen TEXT NOT NULL,
  gemeente TEXT NOT NULL,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX politiemelding_ontvangen ON politiemelding (ontvangen, id);

CREATE TABLE dossier (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  aangemaakt TEXT NOT NULL,
  gemeente TEXT NOT NULL,
  team_id TEXT NULL REFERENCES team (id),
  casushouder_id TEXT NULL REFERENCES medewerker (id),
  urgentie TEXT NOT NULL,
  versie BIGINT NOT NULL
);
CREATE INDEX dossier_casushouder ON dossier (casushouder_id);

CREATE TABLE persoon (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  sleutel_id TEXT NOT NULL,
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX persoon_dossier ON persoon (dossier_id);

-- Keyed blind index: finds a person by BSN, name and birth date, or address, without holding them.
CREATE TABLE zoeksleutel (
  soort TEXT NOT NULL,
  token BYTEA NOT NULL,
  persoon_id TEXT NOT NULL REFERENCES persoon (id),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  PRIMARY KEY (soort, token, persoon_id)
);
CREATE INDEX zoeksleutel_persoon ON zoeksleutel (persoon_id);

CREATE TABLE melding (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  sleutel_id TEXT NOT NULL,
  stap TEXT NOT NULL,
  kanaal TEXT NOT NULL,
  ontvangen TEXT NOT NULL,
  geregistreerd TEXT NOT NULL,
  hoedanigheid TEXT NOT NULL,
  anonimiteit TEXT NOT NULL,
  duur_geweld TEXT NULL,
  gemeente TEXT NOT NULL,
  gemeente_melder TEXT NULL,
  aantal_betrokkenen BIGINT NOT NULL,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  uit_advies TEXT NULL REFERENCES advies (id),
  uit_politiemelding TEXT NULL REFERENCES politiemelding (id),
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX melding_dossier ON melding (dossier_id, ontvangen);
CREATE INDEX melding_stap ON melding (stap, ontvangen, id);
CREATE INDEX melding_ontvangen ON melding (ontvangen);

-- Why a melding was joined to, or taken from, a dossier.
CREATE TABLE koppelreden (
  id TEXT PRIMARY KEY,
  melding_id TEXT NOT NULL REFERENCES melding (id),
  sleutel_id TEXT NOT NULL,
  moment TEXT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX koppelreden_melding ON koppelreden (melding_id);

-- Codes of an advies or melding (vorm, aard), for the figures.
CREATE TABLE codering (
  onderwerp_id TEXT NOT NULL,
  lijst TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (onderwerp_id, lijst, code)
);

CREATE TABLE betrokkene (
  melding_id TEXT NOT NULL REFERENCES melding (id),
  persoon_id TEXT NOT NULL REFERENCES persoon (id),
  volgorde BIGINT NOT NULL,
  rol TEXT NOT NULL,
  in_huishouden BIGINT NOT NULL,
  PRIMARY KEY (melding_id, persoon_id)
);
CREATE INDEX betrokkene_persoon ON betrokkene (persoon_id);

CREATE TABLE relatie (
  melding_id TEXT NOT NULL REFERENCES melding (id),
  van_id TEXT NOT NULL REFERENCES persoon (id),
  naar_id TEXT NOT NULL REFERENCES persoon (id),
  soort TEXT NOT NULL,
  PRIMARY KEY (melding_id, van_id, naar_id, soort)
);

CREATE TABLE screening (
  id TEXT PRIMARY KEY,
  melding_id TEXT NOT NULL REFERENCES melding (id),
  sleutel_id TEXT NOT NULL,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  moment TEXT NOT NULL,
  acuut BIGINT NOT NULL,
  inhoud BYTEA NOT NULL,
  UNIQUE (melding_id, medewerker_id)
);

CREATE TABLE crisis (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  sleutel_id TEXT NOT NULL,
  melding_id TEXT NULL REFERENCES melding (id),
  start TEXT NOT NULL,
  einde TEXT NULL,
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX crisis_dossier ON crisis (dossier_id);
CREATE INDEX crisis_melding ON crisis (melding_id);

CREATE TABLE beoordeling (
  id TEXT PRIMARY KEY,
  melding_id TEXT NOT NULL REFERENCES melding (id),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  sleutel_id TEXT NOT NULL,
  nummer_versie BIGINT NOT NULL,
  status TEXT NOT NULL,
  instrument TEXT NOT NULL,
  instrument_versie TEXT NOT NULL,
  uitkomst TEXT NULL,
  urgentie TEXT NULL,
  acuut TEXT NULL,
  structureel TEXT NULL,
  ondertekend_op TEXT NULL,
  ondertekend_door TEXT NULL REFERENCES medewerker (id),
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL,
  UNIQUE (melding_id, nummer_versie)
);
CREATE INDEX beoordeling_dossier ON beoordeling (dossier_id);
CREATE INDEX beoordeling_ondertekend ON beoordeling (ondertekend_op);

CREATE TABLE akkoord (
  beoordeling_id TEXT NOT NULL REFERENCES beoordeling (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  moment TEXT NOT NULL,
  PRIMARY KEY (beoordeling_id, medewerker_id)
);

-- A statutory clock. The explanation is made again from the rule version when somebody asks.
CREATE TABLE termijn (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  onderwerp_id TEXT NOT NULL,
  soort TEXT NOT NULL,
  van TEXT NOT NULL,
  uiterste_datum TEXT NOT NULL,
  regelversie TEXT NOT NULL,
  voldaan_op TEXT NULL,
  binnen_termijn BIGINT NULL
);
CREATE INDEX termijn_dossier ON termijn (dossier_id);
CREATE INDEX termijn_onderwerp ON termijn (onderwerp_id);

-- Everything that somebody must do before a date; the work lists are read from here alone.
CREATE TABLE werk (
  id TEXT PRIMARY KEY,
  soort TEXT NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  dossier_nummer TEXT NOT NULL,
  onderwerp_id TEXT NOT NULL,
  onderwerp_nummer TEXT NOT NULL,
  gemeente TEXT NOT NULL,
  status TEXT NOT NULL,
  urgentie TEXT NOT NULL,
  rang BIGINT NOT NULL,
  ontvangen TEXT NOT NULL,
  uiterste_datum TEXT NOT NULL,
  team_id TEXT NULL REFERENCES team (id),
  medewerker_id TEXT NULL REFERENCES medewerker (id),
  laatste_herbeoordeling TEXT NULL,
  klaar BIGINT NOT NULL DEFAULT 0
);
-- Each list has an index in its own order, so that a page is read and nothing is sorted. What
-- stands after the id lets the numbers above the list come from the index alone.
CREATE INDEX werk_mijn ON werk
  (medewerker_id, uiterste_datum, rang, id, soort, status, team_id, klaar) WHERE klaar = 0;
CREATE INDEX werk_team ON werk
  (team_id, uiterste_datum, rang, id, soort, medewerker_id, klaar) WHERE klaar = 0;
CREATE INDEX werk_vrij ON werk
  (team_id, uiterste_datum, rang, id, soort, medewerker_id, klaar)
  WHERE klaar = 0 AND medewerker_id IS NULL;
CREATE INDEX werk_wacht ON werk
  (team_id, uiterste_datum, rang, id, soort, medewerker_id, status, klaar)
  WHERE klaar = 0 AND status = 'wacht';
CREATE INDEX werk_alle ON werk
  (uiterste_datum, rang, id, soort, medewerker_id, status, klaar) WHERE klaar = 0;
CREATE INDEX werk_onderwerp ON werk (onderwerp_id);
CREATE INDEX werk_dossier ON werk (dossier_id);

-- Who gave which work, or which whole dossier (werk_id NULL), to whom. Why is sealed.
CREATE TABLE toewijzing (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  werk_id TEXT NULL REFERENCES werk (id),
  van_id TEXT NULL REFERENCES medewerker (id),
  naar_id TEXT NOT NULL REFERENCES medewerker (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  moment TEXT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX toewijzing_dossier ON toewijzing (dossier_id, moment);

CREATE TABLE taak (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  vervaldatum TEXT NOT NULL,
  medewerker_id TEXT NULL REFERENCES medewerker (id),
  urgentie TEXT NOT NULL,
  klaar_op TEXT NULL,
  versie BIGINT NOT NULL,
  inhoud BYTEA NOT NULL
);
CREATE INDEX taak_dossier ON taak (dossier_id);

CREATE TABLE herbeoordeling (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  datum TEXT NOT NULL,
  urgentie TEXT NOT NULL,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  inhoud BYTEA NOT NULL
);
CREATE INDEX herbeoordeling_dossier ON herbeoordeling (dossier_id, datum);

-- The timeline: what happened, without content.
CREATE TABLE gebeurtenis (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL,
  moment TEXT NOT NULL,
  soort TEXT NOT NULL,
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  onderwerp_soort TEXT NOT NULL,
  onderwerp_id TEXT NOT NULL,
  versie BIGINT NOT NULL,
  samenvatting TEXT NOT NULL,
  velden TEXT NOT NULL
);
CREATE INDEX gebeurtenis_dossier ON gebeurtenis (dossier_id, moment, id);
CREATE INDEX gebeurtenis_onderwerp ON gebeurtenis (onderwerp_id, versie);

-- Earlier versions of sealed rows, each still under its own associated data.
CREATE TABLE geschiedenis (
  tabel TEXT NOT NULL,
  rij_id TEXT NOT NULL,
  versie BIGINT NOT NULL,
  sleutel_id TEXT NOT NULL,
  tot TEXT NOT NULL,
  inhoud BYTEA NOT NULL,
  PRIMARY KEY (tabel, rij_id, versie)
);
CREATE INDEX geschiedenis_sleutel ON geschiedenis (sleutel_id);

-- One record per act: who, what, which dossier, how it ended. No content.
CREATE TABLE logboek (
  id TEXT PRIMARY KEY,
  moment TEXT NOT NULL,
  handeling TEXT NOT NULL,
  medewerker_id TEXT NULL,
  rol TEXT NULL,
  relatie TEXT NOT NULL,
  dossier_id TEXT NULL,
  onderwerp_id TEXT NULL,
  uitkomst TEXT NOT NULL,
  verzoek_id TEXT NOT NULL,
  afzender TEXT NOT NULL
);
CREATE INDEX logboek_dossier ON logboek (dossier_id, moment);
CREATE INDEX logboek_medewerker ON logboek (medewerker_id, moment);

-- The first answer to a creating request, given again when the request is repeated. Sealed under
-- the dossier's key; plain only when it concerns no dossier.
CREATE TABLE herhaling (
  medewerker_id TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  handeling TEXT NOT NULL,
  vingerafdruk BYTEA NOT NULL,
  moment TEXT NOT NULL,
  dossier_id TEXT NULL,
  etag BIGINT NOT NULL,
  inhoud BYTEA NOT NULL,
  PRIMARY KEY (medewerker_id, sleutel)
);
CREATE INDEX herhaling_moment ON herhaling (moment);
