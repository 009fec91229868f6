// SPDX-License-Identifier: EUPL-1.2
import { defineConfig, devices } from '@playwright/test'

const CHROMIUM = {
  launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
}

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // One server with one database for all: the specs come after each other.
  workers: 1,
  fullyParallel: false,
  // A browser on a machine with other work loses a race now and then. What is really wrong fails
  // twice; what passes the second time is listed as flaky and is to be mended all the same.
  retries: 1,
  // Patience, not a demand: a busy machine is slow, and a fast one does not wait.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  globalSetup: './e2e/opstelling.ts',
  // A trace doubles the time of every spec: `npm run e2e -- --trace on` makes one to look into a
  // failure; without it there are a picture and what stood on the screen.
  use: { screenshot: 'only-on-failure', ...CHROMIUM },
  projects: [
    { name: 'breed', use: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
    {
      name: 'telefoon',
      use: {
        ...CHROMIUM,
        viewport: { width: 320, height: 800 },
        colorScheme: 'dark',
        hasTouch: true,
        userAgent: devices['Pixel 7'].userAgent,
      },
    },
  ],
})
