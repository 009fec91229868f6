// SPDX-License-Identifier: EUPL-1.2
import type { FunctionComponent, SVGProps } from 'react'

type Icoon = FunctionComponent<SVGProps<SVGSVGElement>>

export const ChevronForwardIcon: Icoon
export const ChevronBackwardIcon: Icoon
export const ChevronDownIcon: Icoon
export const ChevronDoubleForwardIcon: Icoon
export const ChevronDoubleBackwardIcon: Icoon
export const ArrowForwardIcon: Icoon
export const CloseIcon: Icoon
export const SearchIcon: Icoon
export const WarningIcon: Icoon
export const WarningFillIcon: Icoon
export const ErrorFillIcon: Icoon
export const SuccessFillIcon: Icoon
export const InfoFillIcon: Icoon
export const PersonFillIcon: Icoon
export const DocumentIcon: Icoon
