/** The demo accounts. */
import { join } from 'node:path'

export const password = 'maintain-uk-demo'

export const accounts = {
  admin: 'admin@northgate.example',
  coordinator: 'coordinator@northgate.example',
  viewer: 'viewer@northgate.example',
  contractor: 'contractor@northgate.example',
  tenant: 'tenant@northgate.example',
  harbour: 'admin@harbour.example',
} as const

export type Account = keyof typeof accounts

/** The address of the server that `global-setup` started. */
export function serverUrl(): string {
  return process.env.E2E_URL ?? ''
}

/** Where the session of an account is kept. */
export function sessionFile(account: Account): string {
  return join(process.env.E2E_SESSIONS ?? '', `${account}.json`)
}
