-- SPDX-License-Identifier: EUPL-1.2
-- For wrk, started by belasting.py: nine reads to one write, logged in, with CSRF and a new
-- Idempotency-Key per write. The data file is the argument.
local gegevens, volgnummer, gelezen = nil, 0, {}
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("nummer", threads)
end

local function kies(lijst) return lijst[math.random(#lijst)] end

function init(args)
  gegevens = dofile(args[1])
  math.randomseed(gegevens.zaad + nummer)
  for _ = 1, 20000 do
    local worp, pad = math.random(9), nil
    if worp <= 3 then pad = "/v1/dossiers/" .. kies(gegevens.dossiers)
    elseif worp <= 5 then pad = "/v1/meldingen/" .. kies(gegevens.meldingen)
    elseif worp <= 7 then pad = "/v1/werk?lijst=" .. kies({ "team", "mijn" }) .. "&limiet=50"
    else pad = "/v1/dossiers/" .. kies(gegevens.dossiers) .. "/tijdlijn" end
    gelezen[#gelezen + 1] = wrk.format("GET", pad, { Cookie = kies(gegevens.sessies).cookie })
  end
end

-- One write in ten; of those one in four is a whole melding, the others are what somebody types.
local function schrijf()
  volgnummer = volgnummer + 1
  local sessie = kies(gegevens.sessies)
  local koppen = {
    Cookie = sessie.cookie, ["X-CSRF-Token"] = sessie.csrf, ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = gegevens.zaad .. "-" .. nummer .. "-" .. volgnummer
  }
  if volgnummer % 4 == 0 then
    return wrk.format("POST", "/v1/meldingen", koppen, kies(gegevens.inzendingen))
  end
  return wrk.format("POST", "/v1/concepten", koppen, kies(gegevens.concepten))
end

function request()
  if math.random(10) == 1 then return schrijf() end
  return kies(gelezen)
end
