/** The pictures of the README: `npm run shots` writes them anew. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

import type { Api } from '../support/api'
import { settle } from '../support/pages'
import { shrink } from '../support/png'
import { repository } from '../support/server'
import { expect, test } from '../support/test'

test.use({ account: 'coordinator' })
test.describe.configure({ mode: 'serial' })

const folder = join(repository, 'docs/screenshots')
const largest = 200_000

type Found = { id: string; photoCount: number; contractorName?: string | null }

/** The demo's ticket with the most photos among those of a status. */
async function pictured(api: Api, status: string): Promise<string> {
  const { items } = await api.get<{ items: Found[] }>(`/tickets?status=${status}&limit=100`)
  return items.toSorted((a, b) => b.photoCount - a.photoCount)[0]?.id ?? ''
}

/** The first ticket of the inbox that has photos and a contractor. */
async function busy(api: Api): Promise<string> {
  const { items } = await api.get<{ items: Found[] }>('/tickets?queue=open')
  return items.find((one) => one.photoCount > 0 && one.contractorName)?.id ?? ''
}

async function shoot(page: Page, name: string) {
  // Pictures below the fold are not waited for: they load when one scrolls to them.
  await expect.poll(() => page.locator('img:visible').evaluateAll(unready)).toBe(0)
  const file = shrink(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  expect(file.length, `bytes of ${name}`).toBeLessThan(largest)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.png`), file)
}

/** How many of the pictures that one sees have not arrived. */
function unready(all: Element[]): number {
  const images = all.filter((one) => one instanceof HTMLImageElement)
  const seen = images.filter((image) => image.getBoundingClientRect().top < window.innerHeight)
  return seen.filter((image) => !image.complete || image.naturalWidth === 0).length
}

test('the inbox @shots', async ({ page }) => {
  await settle(page, '/tickets')
  await shoot(page, 'inbox')
})

test('a ticket @shots', async ({ page, api }) => {
  await settle(page, `/tickets/${await busy(api)}`)
  await shoot(page, 'ticket')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('the inbox @shots', async ({ page }) => {
    await settle(page, '/tickets')
    await shoot(page, 'phone')
  })
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('the photos of a ticket @shots', async ({ page, api }) => {
    await settle(page, `/tickets/${await pictured(api, 'Closed')}?tab=photos&queue=all`)
    await shoot(page, 'dark')
  })
})
