/** Browser tests: one real server with demo data, one Chromium. */
import { defineConfig } from '@playwright/test'

import { chromiumOptions } from './support/chromium'
import type { Options } from './support/test'

const ci = !!process.env.CI
// `npm run shots` asks for the pictures by their tag; nobody else gets them.
const shots = process.argv.some((argument) => argument.includes('@shots'))

export default defineConfig<Options>({
  testDir: 'tests',
  globalSetup: './support/global-setup.ts',
  outputDir: 'test-results',
  // Generous, because a busy machine is slow and nothing here waits longer than it must.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: ci,
  retries: ci ? 1 : 0,
  workers: 1,
  grepInvert: shots ? undefined : /@shots/,
  reporter: [['list'], ['./support/last-line.ts']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: chromiumOptions(),
  },
})
