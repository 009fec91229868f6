// SPDX-License-Identifier: EUPL-1.2
// Own drawings under the names that the design system's components import. The originals are
// property of the City of Amsterdam and may not be used by others.
import { createElement } from 'react'

const icoon = (...paden) =>
  function Icoon(eigenschappen) {
    return createElement(
      'svg',
      {
        viewBox: '0 0 24 24',
        width: '1em',
        height: '1em',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': true,
        focusable: false,
        ...eigenschappen,
      },
      paden.map((d) => createElement('path', { key: d, d, stroke: 'currentColor' })),
    )
  }

const RING = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18'
const DRIEHOEK = 'M12 3.5 22 20.5H2Z'

export const ChevronForwardIcon = icoon('m9 5 7 7-7 7')
export const ChevronBackwardIcon = icoon('m15 5-7 7 7 7')
export const ChevronDownIcon = icoon('m5 9 7 7 7-7')
export const ChevronDoubleForwardIcon = icoon('m6 5 7 7-7 7', 'm12 5 7 7-7 7')
export const ChevronDoubleBackwardIcon = icoon('m18 5-7 7 7 7', 'm12 5-7 7 7 7')
export const ArrowForwardIcon = icoon('M4 12h16', 'm14 6 6 6-6 6')
export const CloseIcon = icoon('m5 5 14 14', 'M19 5 5 19')
export const SearchIcon = icoon('M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13', 'm15.5 15.5 5 5')
export const WarningIcon = icoon(DRIEHOEK, 'M12 10v5', 'M12 17.7v.1')
export const WarningFillIcon = WarningIcon
export const ErrorFillIcon = icoon(RING, 'm9 9 6 6', 'm15 9-6 6')
export const SuccessFillIcon = icoon(RING, 'm8 12.5 3 3 5.5-6.5')
export const InfoFillIcon = icoon(RING, 'M12 11v6', 'M12 7.3v.1')
export const PersonFillIcon = icoon('M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8', 'M4 21c0-9 16-9 16 0')
export const DocumentIcon = icoon('M6 3h8l4 4v14H6Z', 'M14 3v4h4')
