// SPDX-License-Identifier: EUPL-1.2
import { Alert } from '@amsterdam/design-system-react'
import { Link } from 'react-router'

import { Kaart } from '../../onderdelen/Kaart'
import { Pagina } from '../../onderdelen/Pagina'
import { TermijnBlok } from '../../onderdelen/Termijn'
import { useT } from '../../taal/taal'
import type { Geregistreerd } from './registreer'

function Vervolg({ wat }: { wat: Geregistreerd }) {
  const t = useT()
  if (wat.soort === 'advies') {
    return (
      <li>
        <Link to={`/adviezen/${wat.uit.id}`}>{t('bevestiging.advies')}</Link>
      </li>
    )
  }
  if (wat.soort === 'politiemelding') {
    return (
      <li>
        <Link to={`/politiemeldingen/${wat.uit.id}`}>{t('bevestiging.politiemelding')}</Link>
      </li>
    )
  }
  return (
    <>
      <li>
        <Link to="/screening">{t('bevestiging.screening')}</Link>
      </li>
      <li>
        <Link to={`/dossiers/${wat.uit.dossier_id}`}>
          {t('bevestiging.dossier', { nummer: wat.uit.dossier_nummer })}
        </Link>
      </li>
      <li>
        <Link to={`/meldingen/${wat.uit.id}`}>{t('bevestiging.melding')}</Link>
      </li>
    </>
  )
}

export function Bevestiging({ wat }: { wat: Geregistreerd }) {
  const t = useT()
  return (
    <Pagina titel={t(`bevestiging.titel.${wat.soort}`)}>
      <div role="status">
        <Alert
          severity="success"
          heading={t('bevestiging.nummer', { nummer: wat.uit.nummer })}
          headingLevel={2}
        >
          <p>{t(`bevestiging.zin.${wat.soort}`)}</p>
        </Alert>
      </div>
      {wat.soort === 'melding' && wat.uit.termijn && (
        <Kaart titel={t('bevestiging.termijn')}>
          <TermijnBlok termijn={wat.uit.termijn} open />
        </Kaart>
      )}
      <Kaart titel={t('bevestiging.verder')}>
        <ul className="lijst">
          <Vervolg wat={wat} />
          <li>
            <Link to="/aannemen">{t('bevestiging.nieuw')}</Link>
          </li>
          <li>
            <Link to="/">{t('nav.mijn_dag')}</Link>
          </li>
        </ul>
      </Kaart>
    </Pagina>
  )
}
