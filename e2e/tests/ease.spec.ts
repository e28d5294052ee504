/** S43: quick for whoever types, usable while something is slow, and without a mouse. */
import type { Locator, Page } from '@playwright/test'

import { photo } from '../support/picture'
import { dialog, timeline } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

/** Presses Tab until the field or button has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, to: Locator) {
  await expect(to).toBeVisible()
  const there = () => to.evaluate((one) => one === document.activeElement)
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await there()) return
    await page.keyboard.press('Tab')
  }
  await expect(to, 'reached by Tab').toBeFocused()
}

/** Holds back answers of an address until `release` is called. */
async function hold(page: Page, path: RegExp) {
  let release = () => {}
  const waiting = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(path, async (route) => {
    await waiting
    await route.continue()
  })
  return release
}

test.describe('typing', () => {
  test.use({ account: 'coordinator' })

  for (const [where, name, asks] of [
    ['/search', 'Search everything', /\/api\/v1\/search\?/],
    ['/', /Search/, /\/api\/v1\/tickets\?.*q=/],
  ] as const) {
    test(`S43 six letters typed at ${where} ask at most twice`, async ({ page }) => {
      await page.goto(where)
      const box = page.getByRole('searchbox', { name }).first()
      await expect(box).toBeVisible()
      const asked: string[] = []
      page.on('request', (request) => {
        if (asks.test(request.url())) asked.push(request.url())
      })
      const last = page.waitForResponse((answer) => /[?&]q=boiler(&|$)/.test(answer.url()))
      await box.pressSequentially('boiler', { delay: 120 })
      await last
      expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(2)
    })
  }
})

test.describe('something slow', () => {
  test.use({ account: 'coordinator' })

  test('S43 pictures that do not come leave the ticket usable', async ({ page, api }) => {
    const { ticket } = await api.repair()
    await api.upload(`/tickets/${ticket.id}`, 'before', photo('tap.png'))
    const release = await hold(page, /\/attachments\//)
    await page.goto(`/tickets/${ticket.id}`)
    await expect(timeline(page)).toContainText('Reported')
    await page.getByRole('button', { name: 'Triage' }).click()
    const form = dialog(page, /^Triage/)
    await form.getByRole('button', { name: 'Triage' }).click()
    await expect(form).toBeHidden()
    await expect(timeline(page)).toContainText('Triaged')
    release()
  })

  test('S43 firms that are not found yet leave the order to be described', async ({ page, api }) => {
    const { ticket } = await api.repair()
    const release = await hold(page, /\/candidates/)
    await page.goto(`/tickets/${ticket.id}?do=raise`)
    const box = page.getByRole('dialog').getByRole('textbox', { name: 'Description' })
    await box.fill('Replace the washer')
    await expect(box).toHaveValue('Replace the washer')
    release()
    await page.getByRole('dialog').getByRole('button', { name: 'Raise work order' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(timeline(page)).toContainText(/raised/i)
  })
})

test.describe('a resident on a small screen, with large text and no mouse', () => {
  test.use({ account: 'tenant', viewport: { width: 320, height: 640 } })

  test('S43 a repair is reported by keys alone, and a slip is told at its field', async ({ page }) => {
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      })
    })
    const keys = page.keyboard
    const title = `Loose banister ${word()}`
    await page.goto('/tickets/new')
    const form = page.getByRole('form', { name: 'Report a repair' })
    const what = form.getByRole('textbox', { name: 'What is wrong' })
    const send = form.getByRole('button', { name: 'Report repair' })
    await tabTo(page, send)
    await keys.press('Enter')
    await expect(what).toHaveAttribute('aria-invalid', 'true')
    await expect(what).toHaveAccessibleDescription('Say what is wrong.')
    await tabTo(page, form.getByRole('alert').getByRole('link', { name: 'Say what is wrong.' }))
    await keys.press('Enter')
    await expect(what).toBeFocused()
    await keys.type(title)
    await tabTo(page, form.getByRole('combobox', { name: 'Category' }))
    await keys.press('ArrowDown')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await tabTo(page, form.getByRole('textbox', { name: 'Description' }))
    await keys.type('It moves when one leans on it.')
    await tabTo(page, form.getByRole('combobox', { name: 'Home' }))
    await keys.press('ArrowDown')
    await expect(page.getByRole('option').first()).toBeVisible()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    const wide = () =>
      page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)
    expect(await wide(), 'pixels that stick out').toBeLessThanOrEqual(0)
    await tabTo(page, send)
    await keys.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(await wide(), 'pixels that stick out').toBeLessThanOrEqual(0)
  })
})
