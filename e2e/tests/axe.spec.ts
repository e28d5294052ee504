/** Every page, dialogs open too, light and dark, against the rules of WCAG 2.2 AA. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { roles, settle, still } from '../support/pages'
import { expect, test } from '../support/test'

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

async function faults(page: Page, type: 'tag' | 'rule', values: string[]): Promise<string[]> {
  // In one run within the page: the default opens another page each time. Frames hold only mail.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const options = { iframes: false, runOnly: { type, values } }
  const { violations } = await builder.options(options).analyze()
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(
      ({ html, failureSummary }) => `  ${html.slice(0, 200)} ${failureSummary}`,
    )
    return [`${id}: ${help}`, ...where.slice(0, 3)].join('\n')
  })
}

/** All rules in the light; in the dark only colours differ. */
async function check(page: Page, where: string) {
  expect.soft(await faults(page, 'tag', standard), `${where}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await still(page)
  expect.soft(await faults(page, 'rule', ['color-contrast']), `${where}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

for (const [account, pagesOf] of roles) {
  test.describe(`as ${account}`, () => {
    test.use({ account })

    test('every page is accessible', async ({ page, api }) => {
      test.setTimeout(480_000)
      for (const { name, path } of await pagesOf(api)) {
        await test.step(name, async () => {
          await settle(page, path)
          await check(page, name)
        })
      }
    })
  })
}

test('signing in is accessible, with its errors', async ({ page }) => {
  await settle(page, '/sign-in')
  await check(page, 'sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await check(page, 'sign-in with errors')
  for (const path of ['/forgotten', '/reset#nonsense']) {
    await settle(page, path)
    await check(page, path)
  }
})

test.describe('what opens over a page', () => {
  test.use({ account: 'coordinator' })

  test('is accessible', async ({ page, api }) => {
    test.setTimeout(240_000)
    await settle(page, '/tickets')
    const opened: [string, () => Promise<void>][] = [
      ['keyboard help', () => page.keyboard.press('?')],
      ['command list', () => page.keyboard.press('Control+k')],
      ['filters', () => page.getByRole('button', { name: 'Filters' }).click()],
    ]
    for (const [name, open] of opened) {
      await open()
      await expect(page.getByRole('dialog')).toBeVisible()
      await still(page)
      await check(page, name)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }

    const menu = page.getByRole('button', { name: /your menu/ })
    await menu.click()
    await expect(page.getByRole('menu')).toBeVisible()
    await still(page)
    await check(page, 'own menu')
    await page.getByRole('menuitem', { name: 'Sign-in sessions' }).click()
    await expect(page.getByRole('dialog').getByText('This one')).toBeVisible()
    await still(page)
    await check(page, 'sign-in sessions')

    const { ticket } = await api.repair()
    await settle(page, `/tickets/${ticket.id}`)
    await page.getByRole('button', { name: 'More actions' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await still(page)
    await check(page, 'actions of a ticket')
    await settle(page, `/tickets/${ticket.id}?tab=messages`)
    await expect(page.getByRole('region', { name: /^Message to / })).toBeVisible()
    await check(page, 'messages of a ticket')
  })

  test('is accessible on forms with errors', async ({ page }) => {
    await settle(page, '/tickets/new')
    await page.getByRole('button', { name: 'Report repair' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, 'report with errors')
    await settle(page, '/properties?do=add')
    await page.getByRole('button', { name: 'Add home' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, 'add a home with errors')
  })
})
