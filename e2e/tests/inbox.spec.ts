/** The inbox: its filters, its keys, and that it keeps its place. */
import type { Page } from '@playwright/test'

import { accounts, password } from '../support/accounts'
import { dialog, inbox } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

function rows(page: Page) {
  return inbox(page).getByRole('link')
}

function queue(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Queues' }).getByRole('link', { name })
}

test.describe('the inbox', () => {
  test.use({ account: 'coordinator' })

  test('keeps its filters through reload and back', async ({ page }) => {
    await page.goto('/tickets')
    await page.getByRole('button', { name: 'Filters' }).click()
    const filters = page.getByRole('dialog', { name: 'Filters' })
    await filters.getByRole('checkbox', { name: 'Urgent' }).check()
    await expect(page).toHaveURL(/priority=Urgent/)
    await filters.getByRole('checkbox', { name: 'Routine' }).check()
    await expect(page).toHaveURL(/priority=Urgent,Routine/)
    await filters.getByRole('checkbox', { name: 'Routine' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(rows(page).filter({ hasNotText: 'Urgent' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible()

    await page.reload()
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible()
    await expect(rows(page).first()).toContainText('Urgent')
    await expect(rows(page).filter({ hasNotText: 'Urgent' })).toHaveCount(0)

    await rows(page).first().click()
    await expect(page.getByRole('article')).toBeVisible()
    await expect(page).toHaveURL(/\/tickets\/.+priority=Urgent/)
    await page.goBack()
    await expect(page).toHaveURL(/\/tickets\?priority=Urgent$/)
    await expect(rows(page).filter({ hasNotText: 'Urgent' })).toHaveCount(0)

    await queue(page, 'All').click()
    await expect(page).toHaveURL(/queue=all/)
    await page.goBack()
    await expect(page).not.toHaveURL(/queue=all/)
  })

  test('finds by words and by number, and says when nothing matches', async ({ page, api }) => {
    const { ticket } = await api.repair()
    await page.goto('/tickets')
    const search = page.getByRole('searchbox', { name: 'Search tickets' })
    await search.fill(ticket.title.split(' ').at(-1) ?? '')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText(ticket.title)
    await search.fill(ticket.number)
    await expect(page).toHaveURL(new RegExp(`q=${ticket.number}`))
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText(ticket.title)
    await search.fill(word())
    await expect(page.getByText('Nothing matches')).toBeVisible()
    await page.getByRole('link', { name: 'Clear search and filters' }).click()
    await expect(search).toHaveValue('')
    await expect(rows(page).first()).toBeVisible()
  })

  test('counts what waits in each queue', async ({ page, api }) => {
    await page.goto('/tickets')
    await expect(queue(page, 'Open')).toContainText(/\d/)
    const before = Number(/\d+/.exec(await queue(page, 'Open').innerText())?.[0])
    const { ticket } = await api.repair()
    await expect(rows(page).filter({ hasText: ticket.title })).toBeVisible()
    await expect(queue(page, 'Open')).toHaveText(`Open ${before + 1}`)
    await queue(page, 'Unassigned').click()
    await expect(rows(page).filter({ hasText: ticket.title })).toBeVisible()
    await queue(page, 'Late').click()
    await expect(rows(page).filter({ hasText: ticket.title })).toHaveCount(0)
  })

  test('loads more, and keeps its place when a ticket opens', async ({ page }) => {
    await page.goto('/tickets?queue=all')
    await expect(rows(page)).toHaveCount(50)
    await page.getByRole('button', { name: 'Load more' }).click()
    await expect(rows(page)).toHaveCount(100)
    const row = rows(page).nth(80)
    await row.scrollIntoViewIfNeeded()
    const before = await row.boundingBox()
    await row.click()
    await expect(page.getByRole('article')).toBeVisible()
    await expect(row).toHaveAttribute('aria-current')
    const moved = ((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0)
    expect(Math.abs(moved), 'how far the row moved, in pixels').toBeLessThan(4)
    await page.goBack()
    await expect(page.getByText('Choose a ticket')).toBeVisible()
    await expect(row).toBeInViewport()
  })

  test('moves by j and k, opens by Enter, closes by Escape', async ({ page }) => {
    await page.goto('/tickets')
    await expect(rows(page).first()).toBeVisible()
    await page.keyboard.press('j')
    await expect(rows(page).nth(0)).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(rows(page).nth(2)).toBeFocused()
    await page.keyboard.press('k')
    await expect(rows(page).nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(rows(page).nth(1)).toHaveAttribute('aria-current')
    await expect(page.getByRole('article')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/\/tickets$/)
  })

  test('moves by j and k from the open ticket', async ({ page }) => {
    await page.goto('/tickets')
    await rows(page).nth(2).click()
    await page.getByRole('article').getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await expect(rows(page).nth(3)).toBeFocused()
  })

  test('answers to /, c and ?', async ({ page }) => {
    await page.goto('/tickets')
    await expect(rows(page).first()).toBeVisible()
    await page.keyboard.press('?')
    const help = dialog(page, 'Keyboard help')
    await expect(help).toContainText('Report a repair')
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await page.keyboard.press('/')
    const search = page.getByRole('searchbox', { name: 'Search tickets' })
    await expect(search).toBeFocused()
    await page.keyboard.press('c')
    await expect(search).toHaveValue('c')
    await page.keyboard.press('Escape')
    await expect(search).not.toBeFocused()
    await page.keyboard.press('c')
    await expect(page.getByRole('heading', { level: 1, name: 'Report a repair' })).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Home' })).toBeFocused()
  })

  test('goes anywhere from the command list', async ({ page, api }) => {
    const { ticket } = await api.repair()
    await page.goto('/tickets')
    await expect(rows(page).first()).toBeVisible()
    await page.keyboard.press('Control+k')
    const search = page.getByPlaceholder('Go to a page, or find by number')
    await expect(search).toBeFocused()
    await page.keyboard.type(ticket.number)
    const found = page.getByRole('dialog').getByRole('button', { name: ticket.title })
    await expect(found).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: ticket.title })).toBeVisible()
  })
})

test('everything goes by keyboard, from the sign-in to a closed dialog', async ({ page, api }) => {
  const { ticket } = await api.repair({ priority: 'Urgent' })
  await page.goto('/')
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeFocused()
  await page.keyboard.type(accounts.coordinator)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type(ticket.number)
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: ticket.title })).toBeVisible()

  const triage = page.getByRole('button', { name: 'Triage', exact: true })
  await triage.focus()
  await page.keyboard.press('Enter')
  const form = dialog(page, /^Triage TKT-/)
  await expect(form.getByRole('combobox', { name: 'Category' })).toBeFocused()
  // The first Escape may close a list of choices; the dialog goes with the next.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(form).toBeHidden({ timeout: 1000 })
  }).toPass()
  await expect(triage).toBeFocused()

  await page.keyboard.press('e')
  const edit = dialog(page, /^Edit TKT-/)
  await expect(edit.getByRole('textbox', { name: 'Title' })).toBeFocused()
  const title = `Typed by keyboard ${word()}`
  await page.keyboard.press('Control+a')
  await page.keyboard.type(title)
  await page.keyboard.press('Control+Enter')
  await expect(edit).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
