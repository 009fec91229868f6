// SPDX-License-Identifier: EUPL-1.2
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'

import { App } from './App'
import './stijl/index.css'

// The Content-Security-Policy forbids code made from text; without this zod tries it.
config({ jitless: true })

const plaats = document.getElementById('baken')
if (plaats) {
  createRoot(plaats).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
