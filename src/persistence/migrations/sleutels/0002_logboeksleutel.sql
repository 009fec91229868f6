-- SPDX-License-Identifier: EUPL-1.2
-- The key that signs the heads of the log: its public half, and its seed wrapped by the
-- organisation key. One row.
CREATE TABLE logboeksleutel (
  een           BIGINT PRIMARY KEY CHECK (een = 1),
  publiek       BYTEA NOT NULL,
  omhuld        BYTEA NOT NULL,
  sleutelversie BIGINT NOT NULL,
  aangemaakt    TEXT NOT NULL
);
