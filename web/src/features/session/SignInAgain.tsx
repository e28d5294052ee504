/** Lies over the page when the session has ended; what was typed beneath is there afterwards. */
import { Anchor, Modal, PasswordInput, Text, TextInput } from '@mantine/core'

import { useSessionEnded } from '~/api/ended'
import { useSignInAgain } from '~/api/session'
import type { Me } from '~/api/types'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { useSmall } from '~/ui/useSmall'

type Props = { me: Me; onOther: () => void }

export function SignInAgain(props: Props) {
  const ended = useSessionEnded()
  const small = useSmall()
  return (
    <Modal
      opened={ended}
      onClose={() => {}}
      title="Sign in again"
      size="sm"
      fullScreen={small}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={400}
      styles={{ title: { fontWeight: 650, fontSize: '1.0625rem' } }}
      // Whoever passes by a screen that was left reads nothing of what lies beneath.
      overlayProps={{ color: 'var(--mu-canvas)', backgroundOpacity: 1 }}
    >
      {ended && <Again {...props} />}
    </Modal>
  )
}

function Again({ me, onOther }: Props) {
  const signIn = useSignInAgain()
  const { form, field, frame, refuse, start } = useServerForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? 'Enter your password.' : null) },
  })
  const submit = form.onSubmit(({ password }) => {
    start()
    signIn.mutate(
      { email: me.user.email, password, organisation: me.organisation.slug },
      {
        onError: (error) =>
          error.status === 401 ? form.setErrors({ password: error.message }) : refuse(error),
      },
    )
  })
  return (
    <FormFrame
      label="Sign in again"
      submit="Sign in"
      onSubmit={submit}
      busy={signIn.isPending}
      {...frame}
      wide
    >
      <Text size="sm">
        Your session has ended. What you typed is kept and stands there again once you are in.
      </Text>
      <TextInput label="Email" value={me.user.email} autoComplete="username" size="md" readOnly />
      <PasswordInput
        {...field('password')}
        aria-invalid={form.errors.password ? true : undefined}
        label="Password"
        autoComplete="current-password"
        size="md"
        data-autofocus
      />
      <Anchor component="button" type="button" size="sm" onClick={onOther}>
        Leave this, and sign in as somebody else
      </Anchor>
    </FormFrame>
  )
}
