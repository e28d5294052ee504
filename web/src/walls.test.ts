// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = import.meta.dirname

function files(folder: string): string[] {
  return readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function imports(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/from '(~\/[^']+)'|import\('(~\/[^']+)'\)/g)].map(
    ([, still, lazy]) => still ?? lazy ?? '',
  )
}

/** The imports of the files in a folder that none of `allowed` begins. */
function strays(folder: string, allowed: string[]): string[] {
  return files(folder).flatMap((file) =>
    imports(file)
      .filter((path) => !allowed.some((prefix) => path.startsWith(`~/${prefix}/`)))
      .map((path) => `${file} imports ${path}`),
  )
}

test('a feature knows no other feature', () => {
  const features = readdirSync(join(src, 'features'))
  const found = features.flatMap((name) =>
    strays(`features/${name}`, ['api', 'ui', 'lib', `features/${name}`]),
  )
  expect(found).toEqual([])
})

test('what is shared knows nothing of what uses it', () => {
  expect(strays('lib', ['api', 'lib'])).toEqual([])
  expect(strays('api', ['api', 'lib'])).toEqual([])
  expect(strays('ui', ['api', 'ui', 'lib'])).toEqual([])
})

test('nothing that ships imports the mocks', () => {
  const all = ['app', 'api', 'features', 'lib', 'routes', 'ui'].flatMap(files)
  expect(all.filter((file) => imports(file).some((path) => path.startsWith('~/mocks')))).toEqual([])
})

test('files stay short: half within 80 lines, all but a few within 300', () => {
  const all = ['app', 'api', 'features', 'lib', 'routes', 'ui'].flatMap(files)
  const lengths = all
    .filter((file) => !file.endsWith('schema.gen.ts'))
    .map((file) => readFileSync(join(src, file), 'utf8').split('\n').length)
    .toSorted((a, b) => a - b)
  const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0
  expect(at(0.5)).toBeLessThanOrEqual(80)
  expect(at(0.95)).toBeLessThanOrEqual(300)
})
