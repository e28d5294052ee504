// @vitest-environment node
/** No form sends the version that its record has now: that would overwrite unseen. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = join(import.meta.dirname, '..')

/** The sources that have a form, or ask for the words of a move. */
const forms = ['features', 'ui']
  .flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((name) => /\.tsx$/.test(name) && !/\.test\.tsx$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))
  .filter(({ text }) => /\buseServerForm[<(]|\buseEdition\(|<ReasonDialog\b/.test(text))

/** Where a version may come from: the form itself, the comparison, or the answer to what was sent. */
const sound = /^(server|edition|collision|next\.ticket|next|preview\.kept|preview\.other)$/

/** The versions that a source reads elsewhere, or takes out of a record by name. */
function live(text: string): string[] {
  const read = [...text.matchAll(/([\w.?]+)\.version\b/g)]
    .filter(([, from = '']) => !sound.test(from))
    // Given to the hook, which keeps the one of the opening.
    .filter(({ index }) => !/useEdition\(\{\s*version: $/.test(text.slice(0, index)))
    .map(([whole]) => whole)
  const named = [...text.matchAll(/\{([^{}]*\bversion\b[^{}]*)\}\s*=\s*([\w.]+)\b(?![<(])/g)].map(
    ([whole]) => whole,
  )
  return [...read, ...named]
}

/** Those that keep the version of the opening in their own way. */
const own: Record<string, string> = {
  'features/rates/PublishDialog.tsx': 'useState(list.version)',
  // Kept with the draft, which outlives the dialog.
  'features/repairs/ticket/EditDialog.tsx': 'kept ? (kept.baseVersion ?? -1) : version',
  // The words of the law that a letter is made of, no record.
  'features/repairs/hazards/letters/LetterDialog.tsx': 'draft.words.version',
}

test('the sources with forms are found', () => {
  const names = forms.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(40)
  expect(names).toContain('features/homes/PropertyDialog.tsx')
  expect(names).toContain('ui/data/ContactDialog.tsx')
})

test('a version that is read from a record would be found', () => {
  expect(live('edit.mutate({ ...body, version: contact.version })')).toEqual(['contact.version'])
  expect(live('const { id, version } = page.ticket')).toHaveLength(1)
  expect(live('one?.version')).toEqual(['one?.version'])
  expect(live('const { form, version } = useServerForm<Values>({})')).toEqual([])
  expect(live('const edition = useEdition({\n  version: rule?.version,')).toEqual([])
})

test('no form sends the version of a record as it is now', () => {
  const found = forms
    .filter(({ name, text }) => own[name] === undefined || !text.includes(own[name]))
    .flatMap(({ name, text }) => live(text).map((place) => `${name}: ${place}`))
  expect(found).toEqual([])
})

test('a form that has a record shows what somebody else saved of it', () => {
  const silent = forms.filter(
    ({ text }) => /\brecord:/.test(text) && !/\{\.\.\.frame\}|of=\{server\}/.test(text),
  )
  expect(silent.map(({ name }) => name)).toEqual([])
})
