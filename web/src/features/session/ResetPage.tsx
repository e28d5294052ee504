/** Choosing a new password with the link of a letter. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { passwordLetterQuery, useReset } from '~/api/session'
import { ChosenPassword, passwordTooShort } from '~/ui/ChosenPassword'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { Loaded } from '~/ui/Loaded'

import { SignedOut } from './SignedOut'

type Props = { token: string; onDone: (email: string) => void }

export function ResetPage({ token, onDone }: Props) {
  const query = useQuery(passwordLetterQuery(token))
  return (
    <SignedOut title="New password" heading="A new password">
      <Loaded query={query} missing={<Over />}>
        {({ email, organisation }) => (
          <ResetForm token={token} onDone={onDone} email={email} organisation={organisation} />
        )}
      </Loaded>
    </SignedOut>
  )
}

function Over() {
  return (
    <Text>
      This link has been used or has run out. <Link to="/forgotten">Ask for a new one</Link>.
    </Text>
  )
}

function ResetForm({ token, onDone, ...who }: Props & { email: string; organisation: string }) {
  const reset = useReset()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { password: '' },
    validate: { password: passwordTooShort },
  })
  const submit = form.onSubmit(({ password }) => {
    start()
    reset.mutate({ token, password }, { onError: refuse, onSuccess: ({ email }) => onDone(email) })
  })
  return (
    <FormFrame
      label="A new password"
      submit="Change my password"
      onSubmit={submit}
      busy={reset.isPending}
      error={problem}
      fieldErrors={fieldErrors}
      wide
    >
      <Text size="sm">
        For {who.email} with {who.organisation}. You will be signed out everywhere.
      </Text>
      <input type="hidden" autoComplete="username" value={who.email} readOnly />
      <ChosenPassword {...field('password')} size="md" label="New password" />
    </FormFrame>
  )
}
