/** Asks for an archive, with or without what opens doors and is said of people. */
import { Checkbox, PasswordInput, Text } from '@mantine/core'

import { useWriteArchive } from '~/api/archives'
import { ChosenPassword, passwordTooShort } from '~/ui/ChosenPassword'
import { FormDialog } from '~/ui/FormDialog'
import { useServerForm } from '~/ui/form'

const empty = { sealed: false, passphrase: '', again: '' }

export const archiveChecks = {
  passphrase: (value: string, { sealed }: typeof empty) =>
    sealed ? passwordTooShort(value) : null,
  again: (value: string, { sealed, passphrase }: typeof empty) =>
    !sealed || value === passphrase ? null : 'This differs from the passphrase above.',
}

export function ArchiveDialog({ onClose }: { onClose: () => void }) {
  const write = useWriteArchive()
  const server = useServerForm({ initialValues: empty, validate: archiveChecks })
  const { form, field } = server
  return (
    <FormDialog
      title="Write an archive"
      of={server}
      submit="Write it"
      busy={write.isPending}
      send={({ sealed, passphrase }, then) => write.mutate(sealed ? { passphrase } : {}, then)}
      told={() => 'The archive is being written. It is listed here as soon as it is there.'}
      onClose={onClose}
    >
      <Checkbox
        {...form.getInputProps('sealed', { type: 'checkbox' })}
        label="Take access codes and alerts along"
        description="Sealed with a passphrase. Without it they stay behind."
      />
      {form.values.sealed && (
        <>
          <Text size="sm">
            Keep the passphrase apart from the file. It is not stored here: nobody can find it out,
            and the codes and alerts of the archive do not open without it.
          </Text>
          <ChosenPassword {...field('passphrase')} label="Passphrase" />
          <PasswordInput
            {...field('again')}
            aria-invalid={form.errors.again ? true : undefined}
            label="Passphrase again"
            autoComplete="new-password"
          />
        </>
      )}
    </FormDialog>
  )
}
