// SPDX-License-Identifier: EUPL-1.2
import { Button, Paragraph } from '@amsterdam/design-system-react'
import { useState } from 'react'

import { api } from '../../api/client'
import { useBron } from '../../api/gebruikBron'
import type { EigenSessie } from '../../api/types'
import { Gedaan } from '../../onderdelen/Gelukt'
import { Kaart } from '../../onderdelen/Kaart'
import { Foutmelding, Toon } from '../../onderdelen/Toestand'
import { useDatums } from '../../taal/datum'
import { useT } from '../../taal/taal'

type Regeleigenschappen = { sessie: EigenSessie; log_uit: (id: string) => void }

function Sessieregel({ sessie, log_uit }: Regeleigenschappen) {
  const t = useT()
  const datums = useDatums()
  const { browser, systeem } = sessie
  const wat =
    browser && systeem
      ? t('account.browser_op', { browser, systeem })
      : (browser ?? systeem ?? t('account.onbekende_browser'))
  const begonnen = datums.moment(sessie.begonnen)
  return (
    <li>
      <strong>
        {wat}
        {sessie.deze && ` (${t('account.deze')})`}
      </strong>
      <dl>
        <dt>{t('account.begonnen')}</dt>
        <dd>{begonnen}</dd>
        <dt>{t('account.laatst')}</dt>
        <dd>{datums.moment(sessie.laatst_gebruikt)}</dd>
        <dt>{t('account.adres')}</dt>
        <dd>{sessie.adres}</dd>
        <dt>{t('account.rol')}</dt>
        <dd>{t(`rol.${sessie.als}`)}</dd>
      </dl>
      {!sessie.deze && (
        <Button
          variant="secondary"
          type="button"
          aria-label={t('account.uitloggen_wat', { wat, moment: begonnen })}
          onClick={() => log_uit(sessie.id)}
        >
          {t('account.uitloggen')}
        </Button>
      )}
    </li>
  )
}

/** Where somebody is logged in, to look for what is not hers. */
export function Sessiekaart() {
  const t = useT()
  const bron = useBron<{ sessies: EigenSessie[] }>('/sessies')
  const [gedaan, zetGedaan] = useState('')
  const [fout, zetFout] = useState<unknown>()

  async function doe(wat: () => Promise<unknown>, zin: string) {
    zetGedaan('')
    zetFout(undefined)
    try {
      await wat()
      zetGedaan(zin)
    } catch (probleem) {
      zetFout(probleem)
    }
    bron.ververs()
  }

  return (
    <Kaart titel={t('account.sessies')}>
      <Paragraph>{t('account.sessies_zin')}</Paragraph>
      <Foutmelding fout={fout} />
      <Gedaan zin={gedaan} />
      <Toon bron={bron}>
        {({ sessies }) => (
          <>
            <ul className="sessies">
              {sessies.map((s) => (
                <Sessieregel
                  key={s.id}
                  sessie={s}
                  log_uit={(id) =>
                    void doe(() => api.verwijder(`/sessies/${id}`), t('account.uitgelogd'))
                  }
                />
              ))}
            </ul>
            {sessies.length > 1 && (
              <Button
                variant="secondary"
                type="button"
                onClick={() =>
                  void doe(
                    () => api.doe('/sessies/_beeindig-andere'),
                    t('account.alle_andere_gedaan'),
                  )
                }
              >
                {t('account.alle_andere')}
              </Button>
            )}
          </>
        )}
      </Toon>
    </Kaart>
  )
}
