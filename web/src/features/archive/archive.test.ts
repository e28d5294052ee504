import { expect, test } from 'vitest'

import { archiveChecks } from './ArchiveDialog'

test('a passphrase is long and typed twice, where one is wanted', () => {
  const wrong = (sealed: boolean, passphrase: string, again: string) => {
    const values = { sealed, passphrase, again }
    return [
      archiveChecks.passphrase(passphrase, values) !== null,
      archiveChecks.again(again, values) !== null,
    ]
  }
  expect(wrong(false, '', '')).toEqual([false, false])
  expect(wrong(true, '', '')).toEqual([true, false])
  expect(wrong(true, 'plum kettle 41 rain', 'plum kettle')).toEqual([false, true])
  expect(wrong(true, 'plum kettle 41 rain', 'plum kettle 41 rain')).toEqual([false, false])
})
