// @vitest-environment node
/** No field takes less than what is typed or pasted into it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = import.meta.dirname
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))

test('a limit is counted and said, never a bare maxLength that cuts', () => {
  expect(sources.filter(({ text }) => text.includes('limit={')).length).toBeGreaterThan(20)
  const cut = sources.filter(({ text }) => /\bmaxLength\b/.test(text))
  expect(cut.map(({ name }) => name)).toEqual([])
})

test('a number is never moved to the nearest that is allowed', () => {
  const moved = sources.filter(({ text }) => /clampBehavior="(strict|blur)"/.test(text))
  expect(moved.map(({ name }) => name)).toEqual([])
})
