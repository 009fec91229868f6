// SPDX-License-Identifier: EUPL-1.2
import { Paragraph } from '@amsterdam/design-system-react'
import { encode } from 'uqr'

import { useT } from '../../taal/taal'

/** A QR code, black on white also in a dark screen: a camera wants it so. */
function QrCode({ tekst }: { tekst: string }) {
  const t = useT()
  const { data, size } = encode(tekst, { ecc: 'M', border: 4 })
  const vakken = data.flatMap((rij, y) => rij.map((aan, x) => (aan ? `M${x} ${y}h1v1h-1z` : '')))
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('inloggen.qr')}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={vakken.join('')} fill="#000" />
    </svg>
  )
}

const in_groepen = (geheim: string) => geheim.match(/.{1,4}/g) ?? []

/** How to set up an app: scan, or type. */
export function Instelling({ geheim, uri }: { geheim: string; uri: string }) {
  const t = useT()
  return (
    <>
      <ol className="instelstappen">
        <li>{t('inloggen.instel_stap_1')}</li>
        <li>{t('inloggen.instel_stap_2')}</li>
        <li>{t('inloggen.instel_stap_3')}</li>
      </ol>
      <QrCode tekst={uri} />
      <Paragraph>{t('inloggen.geheim')}</Paragraph>
      <p className="appgeheim">
        {in_groepen(geheim).map((groep, plek) => (
          <span key={plek}>{groep} </span>
        ))}
      </p>
    </>
  )
}
