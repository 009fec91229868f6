-- SPDX-License-Identifier: EUPL-1.2
-- A melding that moves to another dossier takes a copy of a person who also plays a part in a
-- melding that stays. What was written about him before stands under the id of the original.

ALTER TABLE persoon ADD COLUMN kopie_van TEXT NULL REFERENCES persoon (id);
