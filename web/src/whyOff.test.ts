// @vitest-environment node
/** No button is off without a word: it can be pressed and says what is wrong, or says why it is off. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = import.meta.dirname
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))

/** Those that say it in another way, and which. */
const own: Record<string, string> = {
  'ui/WhyButton.tsx': 'is the button that says it',
  'features/session/ForgottenPage.tsx': 'its label says to wait a minute',
  'features/repairs/ticket/SharedDrafts.tsx': 'its label says that the words are there already',
}

/** The attributes of each button in a source. */
function buttons(text: string): string[] {
  return [...text.matchAll(/<Button\b((?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|=>|[^>{])*)>/g)].map(
    ([, attributes = '']) => attributes,
  )
}

test('a button that is off is found among others', () => {
  const text = `<Button onClick={() => go({ a: 1 })} disabled={x > 1}>Go</Button><Button>Stay</Button>`
  expect(buttons(text).map((one) => one.includes('disabled'))).toEqual([true, false])
})

test('every button that may be off says why', () => {
  expect(sources.flatMap(({ text }) => buttons(text)).length).toBeGreaterThan(150)
  const silent = sources
    .filter(({ name }) => own[name] === undefined)
    .filter(({ text }) =>
      buttons(text).some((one) => /\bdisabled\b/.test(one) && !one.includes('aria-describedby')),
    )
  expect(silent.map(({ name }) => name)).toEqual([])
})
