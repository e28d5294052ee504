/** Changes one's own password. */
import { PasswordInput, Text } from '@mantine/core'

import { useChangePassword } from '~/api/session'
import { ChosenPassword, passwordTooShort } from '~/ui/ChosenPassword'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

const empty = { currentPassword: '', newPassword: '', again: '' }

export const passwordChecks = {
  currentPassword: (value: string) =>
    value === '' ? 'Type the password that you have now.' : null,
  newPassword: passwordTooShort,
  again: (value: string, { newPassword }: typeof empty) =>
    value === newPassword ? null : 'This differs from the new password above.',
}

export function PasswordForm({ email }: { email: string }) {
  const change = useChangePassword()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: empty,
    validate: passwordChecks,
  })
  const submit = form.onSubmit(({ currentPassword, newPassword }) => {
    start()
    change.mutate(
      { currentPassword, newPassword },
      {
        onError: refuse,
        onSuccess: () => {
          form.reset()
          toast('Your password is changed. You are signed out everywhere else.')
        },
      },
    )
  })
  const invalid = (name: keyof typeof empty) => (form.errors[name] ? true : undefined)
  return (
    <FormFrame
      label="Change password"
      submit="Change password"
      busy={change.isPending}
      error={problem}
      fieldErrors={fieldErrors}
      onSubmit={submit}
    >
      <Text size="sm" c="dimmed">
        You stay signed in here and are signed out everywhere else.
      </Text>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordInput
        {...field('currentPassword')}
        aria-invalid={invalid('currentPassword')}
        label="Current password"
        autoComplete="current-password"
      />
      <ChosenPassword {...field('newPassword')} label="New password" />
      <PasswordInput
        {...field('again')}
        aria-invalid={invalid('again')}
        label="New password again"
        autoComplete="new-password"
      />
    </FormFrame>
  )
}
