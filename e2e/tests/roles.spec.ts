/** What each role sees, and what it cannot do. */
import type { Locator, Page } from '@playwright/test'

import { Api, type Unit, visit, type WorkOrder } from '../support/api'
import { paper } from '../support/picture'
import { choose, dialog, inbox, signIn, signOut, timeline } from '../support/screens'
import { expect, test } from '../support/test'
import { word } from '../support/unique'

const places = {
  coordinator: ['Inbox', 'Jobs', 'Calendar', 'Hazards', 'Incidents', 'Approvals', 'Homes', 'People', 'Contractors', 'Prices', 'Automation', 'Import', 'Bulk changes'],
  admin: ['Inbox', 'Jobs', 'Calendar', 'Hazards', 'Incidents', 'Approvals', 'Homes', 'People', 'Contractors', 'Prices', 'Service policy', 'Automation', 'Checklists', 'Users', 'Import', 'Settings', 'Take data out', 'Put away', 'Bulk changes', 'Mailbox', 'Audit', 'Background jobs'],
}

/** Everything in the side bar, the folded groups opened. */
async function sideLinks(page: Page): Promise<Locator> {
  const nav = page.getByRole('navigation', { name: 'Main', exact: true })
  for (const group of ['Set up', 'Records']) await nav.getByRole('button', { name: group }).click()
  return nav.getByRole('link')
}

test.describe('a viewer', () => {
  test.use({ account: 'viewer' })

  test('sees a repair but cannot change it, and is told why', async ({ page, api }) => {
    const { ticket } = await api.repair()
    await page.goto(`/tickets/${ticket.id}`)
    await expect(page.getByRole('heading', { level: 1, name: ticket.title })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Report a repair' })).toBeHidden()
    await expect(page.getByRole('region', { name: 'Next' }).getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeHidden()
    await page.getByRole('button', { name: 'More actions' }).click()
    for (const name of [/^Triage/, /^Raise work order/, /^Edit/, /^Cancel ticket/]) {
      const item = page.getByRole('menuitem', { name })
      await expect(item).toBeDisabled()
      await expect(item).toContainText('Your role does not allow this.')
    }
  })

  test('cannot add homes or people', async ({ page }) => {
    await page.goto('/properties')
    await expect(page.getByRole('table', { name: 'Homes' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add a home' })).toBeHidden()
    await page.goto('/contacts')
    await expect(page.getByRole('table', { name: 'People' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add a person' })).toBeHidden()
  })
})

test.describe('a contractor', () => {
  test('lands on their own jobs and moves one on', async ({ page, api }) => {
    const own = await Api.as('contractor')
    const { contractorId } = await own.get<{ contractorId: string }>('/session')
    await own.close()
    const { ticket } = await api.repair()
    const order = await api.order(ticket.id, contractorId)
    await api.move(order.id, 'Scheduled', visit(1))

    await page.goto('/')
    await signIn(page, 'contractor')
    await expect(page).toHaveURL(/\/work-orders$/)
    await expect(page.getByRole('heading', { level: 1, name: 'My jobs' })).toBeVisible()
    const job = page.getByRole('region', { name: order.number, exact: true })
    await expect(job).toContainText(ticket.title)
    await job.getByRole('button', { name: 'Start' }).click()
    // The visit is on another day: that is asked first.
    await dialog(page, /^Start WO-/).getByRole('button', { name: 'Start now' }).click()
    await expect(job).toContainText('In progress')
    await job.getByRole('button', { name: 'Complete' }).click()
    const form = dialog(page, /^Complete WO-/)
    await form.getByRole('textbox', { name: 'What was done' }).fill('Washer replaced')
    await form.getByRole('button', { name: 'Complete' }).click()
    await expect(form).toBeHidden()
    const done = page.getByRole('region', { name: 'Done' })
    await expect(done.getByRole('region', { name: order.number, exact: true })).toContainText('Completed')
  })

  test.describe('signed in', () => {
    test.use({ account: 'contractor' })

    // The demo's policy asks for a certificate where electrics are repaired.
    test('completes an electrical job once its certificate is there', async ({ page, api }) => {
      const own = await Api.as('contractor')
      const { contractorId } = await own.get<{ contractorId: string }>('/session')
      await own.close()
      const { ticket } = await api.repair({ title: `Socket is loose ${word()}`, category: 'Electrical' })
      const order = await api.post<WorkOrder>(`/tickets/${ticket.id}/work-orders`, {
        description: 'Fix the socket',
        contractorId,
        overrideReason: 'They have an electrician',
      })
      await api.move(order.id, 'Scheduled', visit(1))
      await api.move(order.id, 'InProgress')
      const lists = await api.get<{ items: { id: string }[] }>(`/work-orders/${order.id}/checklists`)
      for (const { id } of lists.items) await api.post(`/checklists/${id}/remove`, { reason: 'Not this time' })
      await page.goto(`/work-orders?do=complete&order=${order.id}`)
      const form = dialog(page, /^Complete WO-/)
      const asked = form.getByRole('group', { name: 'Certificate' })
      await expect(asked).toContainText('This job needs one: Minor works certificate or Electrical')
      await form.getByRole('textbox', { name: 'What was done' }).fill('Socket renewed')
      await form.getByRole('button', { name: 'Complete', exact: true }).click()
      await expect(asked.getByRole('alert')).toContainText('Add the certificate: Minor works')
      await choose(asked, 'Kind', 'Minor works certificate')
      await asked.getByRole('textbox', { name: 'Number' }).fill('MW-2041')
      await asked.getByLabel('Issued on').fill('2026-01-05')
      await asked.locator('input[type=file]').setInputFiles(paper('works.pdf'))
      await form.getByRole('button', { name: 'Complete', exact: true }).click()
      await expect(form).toBeHidden()
      await page.goto(`/tickets/${ticket.id}`)
      const papers = page.getByRole('region', { name: 'Certificates' })
      await expect(papers.getByRole('link')).toHaveText('Minor works certificate MW-2041')
      await expect(timeline(page)).toContainText('Minor works certificate MW-2041 of 5 Jan 2026 added')
    })

    test('cannot open a repair that is not theirs', async ({ page, api }) => {
      const { ticket } = await api.repair()
      await page.goto(`/tickets/${ticket.id}`)
      await expect(page.getByRole('heading', { name: /cannot be found/ })).toBeVisible()
      await expect(page.getByText(ticket.title)).toHaveCount(0)
    })
  })
})

test.describe('a tenant', () => {
  test.use({ account: 'tenant' })

  test('reports a repair and sees only their own', async ({ page, api }) => {
    const { ticket: foreign } = await api.repair()
    const own = await Api.as('tenant')
    const units = await own.get<{ items: Unit[] }>('/units')
    await own.close()
    const title = `Window will not shut ${word()}`

    await page.goto('/tickets/new')
    await choose(page, 'Home', units.items[0]?.address ?? '')
    await page.getByRole('textbox', { name: 'What is wrong' }).fill(title)
    await choose(page, 'Category', 'Doors and windows')
    await page.getByRole('button', { name: 'Report repair' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(timeline(page)).toContainText('Reported')
    await page
      .getByRole('navigation', { name: 'Main', exact: true })
      .getByRole('link', { name: 'My repairs' })
      .click()
    const first = page.getByRole('main').getByRole('listitem').first()
    await expect(first).toContainText(title)
    await expect(page.getByText(foreign.title)).toHaveCount(0)
    await page.goto(`/tickets/${foreign.id}`)
    await expect(page.getByRole('heading', { name: 'This repair cannot be found' })).toBeVisible()
  })
})

test.describe('an administrator', () => {
  test.use({ account: 'admin' })

  test('sees the mailbox, the audit and the background jobs', async ({ page, api }) => {
    const { ticket } = await api.repair()
    await page.goto('/')
    const links = await sideLinks(page)
    await expect(links.filter({ hasNotText: 'Report' })).toHaveText(places.admin)

    await links.filter({ hasText: 'Mailbox' }).click()
    const mail = page.getByRole('list', { name: 'Messages' }).getByRole('link')
    await expect(mail.filter({ hasText: ticket.number })).toBeVisible()
    await links.filter({ hasText: 'Audit' }).click()
    await expect(page.getByRole('table', { name: 'Audit' })).toContainText('Ticket')
    await links.filter({ hasText: 'Background jobs' }).click()
    await expect(page.getByRole('table', { name: 'Background jobs' })).toContainText('Completed')
  })
})

test.describe('a coordinator', () => {
  test.use({ account: 'coordinator' })

  test('has no way to the pages of administrators', async ({ page }) => {
    await page.goto('/')
    const links = await sideLinks(page)
    await expect(links.filter({ hasNotText: 'Report' })).toHaveText(places.coordinator)
    await page.goto('/audit')
    await expect(page.getByText('You may not see this')).toBeVisible()
  })
})

test.describe('somebody of another organisation', () => {
  test.use({ account: 'harbour' })

  test('gets the page that says there is nothing', async ({ page, api }) => {
    const { ticket } = await api.repair()
    await page.goto(`/tickets/${ticket.id}`)
    await expect(page.getByRole('heading', { name: 'This ticket cannot be found' })).toBeVisible()
    await expect(page.getByText(ticket.title)).toHaveCount(0)
    await expect(inbox(page)).toBeVisible()
    await expect(page.getByText('Harbour Lettings')).toBeVisible()
  })
})

test.describe('somebody who is not signed in', () => {
  test('is told that the password is wrong, and keeps the address', async ({ page }) => {
    await page.goto('/')
    await signIn(page, 'coordinator', 'not-the-password')
    const form = page.getByRole('form', { name: 'Sign in' })
    await expect(form.getByText(/password is not right/).first()).toBeVisible()
    await expect(form.getByRole('textbox', { name: 'Email' })).toHaveValue(
      'coordinator@northgate.example',
    )
  })

  test('comes to where they wanted to go, and leaves for good', async ({ page, api }) => {
    const { ticket } = await api.repair()
    await page.goto(`/tickets/${ticket.id}`)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await signIn(page, 'coordinator')
    await expect(page.getByRole('heading', { level: 1, name: ticket.title })).toBeVisible()

    await signOut(page)
    await expect(page.getByRole('heading', { name: /^Sign in/ })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: /^Sign in/ })).toBeVisible()
    await expect(page.getByText(ticket.title)).toHaveCount(0)
    await page.goto(`/tickets/${ticket.id}`)
    await expect(page.getByRole('heading', { name: /^Sign in/ })).toBeVisible()
  })
})
