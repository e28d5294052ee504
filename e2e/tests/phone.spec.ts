/** On a phone everything is reachable and nothing scrolls sideways. */
import type { Page } from '@playwright/test'

import { roles, settle } from '../support/pages'
import { photo } from '../support/picture'
import { addFiles, choose, dialog, inbox, signIn, timeline } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

async function fits(page: Page, where: string) {
  const wide = await page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    return root.scrollWidth - window.innerWidth
  })
  expect.soft(wide, `${where}: how many pixels stick out`).toBeLessThanOrEqual(0)
}

test('the whole way from the sign-in to a reported repair', async ({ page, api }) => {
  const home = await api.home()
  for (const path of ['/forgotten', '/reset#nonsense']) {
    await page.goto(path)
    await fits(page, path)
  }
  await page.goto('/')
  await fits(page, 'sign-in')
  await signIn(page, 'admin')
  await expect(inbox(page).getByRole('link').first()).toBeVisible()
  await fits(page, 'inbox')

  const nav = page.getByRole('navigation', { name: 'Main, at the foot' })
  await nav.getByRole('button', { name: 'More' }).tap()
  await dialog(page, 'More').getByRole('link', { name: 'Contractors' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'Contractors' })).toBeVisible()
  await nav.getByRole('link', { name: 'Inbox' }).tap()
  await page.getByRole('link', { name: 'Report a repair' }).first().tap()

  const title = `Loose banister ${word()}`
  await choose(page, 'Home', home.property.addressLine1)
  await choose(page, 'Reported by', home.tenant.name)
  await page.getByRole('textbox', { name: 'What is wrong' }).fill(title)
  await choose(page, 'Category', 'Structural')
  await addFiles(page, 'Add photos', photo('banister.png'))
  await fits(page, 'report, filled in')
  await page.getByRole('button', { name: 'Report repair' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(timeline(page)).toContainText('Reported by phone')
  await fits(page, 'ticket')

  await page.getByRole('link', { name: 'Back' }).tap()
  await expect(inbox(page).getByRole('link', { name: title })).toBeVisible()
  await inbox(page).getByRole('link', { name: title }).tap()
  await page.getByRole('button', { name: 'Triage' }).tap()
  const form = dialog(page, /^Triage/)
  await fits(page, 'triage')
  await form.getByRole('button', { name: 'Triage' }).tap()
  await expect(form).toBeHidden()
  await expect(timeline(page)).toContainText('Triaged')
})

for (const [account, pagesOf] of roles) {
  test.describe(`as ${account}`, () => {
    test.use({ account })

    test('no page scrolls sideways', async ({ page, api }) => {
      test.setTimeout(240_000)
      for (const { name, path } of await pagesOf(api)) {
        await settle(page, path)
        await fits(page, name)
      }
    })
  })
}
