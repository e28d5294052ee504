// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const features = join(import.meta.dirname, 'features')
const pages = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => ({ name, text: readFileSync(join(features, name), 'utf8') }))
  .filter(({ text }) => text.includes('<ViewsMenu'))

test('a list that can be kept as a view is taken out as it is shown', () => {
  expect(pages.length).toBeGreaterThan(7)
  const wrong = pages.filter(({ text }) => {
    const exported = /<ExportMenu[^>]*filters=\{([\w()]+)\}/.exec(text)?.[1]
    return (
      exported === undefined ||
      !new RegExp(`Query\\(${exported.replace(/[()]/g, '\\$&')}\\)`).test(text)
    )
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})
