// @vitest-environment node
import { readFile } from 'node:fs/promises'

import { generate, target } from '../../scripts/generate.mjs'

test('the types are those of the document of the server (else: npm run gen)', async () => {
  expect(await generate()).toBe(await readFile(target, 'utf8'))
}, 20_000)
