/** Asking for a letter that chooses a new password. The words are the same for everybody. */
import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

import { useForgotten } from '~/api/session'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'

import { SignedOut } from './SignedOut'

const AGAIN_AFTER_MS = 60_000

export function ForgottenPage() {
  const [sent, setSent] = useState<string>()
  return (
    <SignedOut title="Forgot your password" heading="Forgot your password?">
      {sent === undefined ? <AskForm onSent={setSent} /> : <Sent email={sent} />}
      <Anchor size="sm" ta="center" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
        Back to sign in
      </Anchor>
    </SignedOut>
  )
}

function AskForm({ onSent }: { onSent: (email: string) => void }) {
  const forgotten = useForgotten()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.includes('@') ? null : 'Enter your email address.') },
  })
  const submit = form.onSubmit(({ email }) => {
    start()
    forgotten.mutate(email.trim(), { onError: refuse, onSuccess: () => onSent(email.trim()) })
  })
  return (
    <FormFrame
      label="Forgot your password"
      submit="Send me a link"
      onSubmit={submit}
      busy={forgotten.isPending}
      error={problem}
      fieldErrors={fieldErrors}
      wide
    >
      <Text size="sm">We send you an email with a link to choose a new one.</Text>
      <TextInput
        {...field('email')}
        label="Email"
        type="email"
        autoComplete="username"
        autoFocus
        size="md"
      />
    </FormFrame>
  )
}

function Sent({ email }: { email: string }) {
  const forgotten = useForgotten()
  const [round, setRound] = useState(0)
  const [ready, setReady] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round waits anew
  useEffect(() => {
    setReady(false)
    const timer = setTimeout(() => setReady(true), AGAIN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [round])
  const again = () => forgotten.mutate(email, { onSuccess: () => setRound((one) => one + 1) })
  return (
    <Stack>
      <Text role="status">
        If {email} has an account, an email with a link is on its way. The link works once, and for
        an hour. If nothing comes, look among the junk mail.
      </Text>
      {forgotten.error && <Text role="alert">{forgotten.error.message}</Text>}
      <Button variant="default" disabled={!ready} loading={forgotten.isPending} onClick={again}>
        {ready ? 'Send it again' : 'Send it again (after a minute)'}
      </Button>
    </Stack>
  )
}
