/** The Chromium of this machine, kept from calling home. */
import type { LaunchOptions } from '@playwright/test'

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function chromiumOptions(): LaunchOptions {
  // Chromium's sandbox refuses to run as root, which is what containers are.
  const root = process.getuid?.() === 0
  return {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: root ? ['--no-sandbox', ...quiet] : quiet,
  }
}
