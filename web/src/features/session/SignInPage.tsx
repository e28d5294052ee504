/** Signing in. */
import { Anchor, PasswordInput, Select, Text, TextInput, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { ApiError } from '~/api/problem'
import { useSignIn } from '~/api/session'
import type { Me } from '~/api/types'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { Logo } from '~/ui/Logo'
import { PageTitle } from '~/ui/Page'

import styles from './SignInPage.module.css'

type Choice = { slug: string; name: string }

type Props = {
  onSignedIn: (me: Me) => void
  /** Who has just chosen a new password. */
  changed?: string
}

export function SignInPage(props: Props) {
  return (
    <main className={styles.page}>
      <PageTitle>Sign in</PageTitle>
      <div className={styles.card}>
        <div className={styles.brand}>
          <Logo size={40} />
          <Title order={1}>Sign in to MaintainUK</Title>
          <Text c="dimmed" size="sm">
            Repairs for homes, from the first call to the last check.
          </Text>
        </div>
        {props.changed && (
          <Text role="status">Your password is changed. Sign in with the new one.</Text>
        )}
        <SignInForm {...props} />
      </div>
    </main>
  )
}

function SignInForm({ onSignedIn, changed = '' }: Props) {
  const signIn = useSignIn()
  const [choices, setChoices] = useState<Choice[]>([])
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { email: changed, password: '', organisation: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : 'Enter your email address.'),
      password: (value) => (value === '' ? 'Enter your password.' : null),
    },
  })

  const submit = form.onSubmit(({ email, password, organisation }) => {
    start()
    const body = { email: email.trim(), password, organisation: organisation || undefined }
    signIn.mutate(body, { onSuccess: onSignedIn, onError: fail })
  })

  function fail(error: ApiError) {
    const offered = error.problem.organisations ?? []
    if (offered.length > 0) {
      setChoices(offered)
      form.setErrors({ organisation: 'You belong to several organisations. Choose one.' })
    } else if (error.status === 401) {
      form.setErrors({ password: error.message })
    } else {
      refuse(error)
    }
  }

  return (
    <FormFrame
      label="Sign in"
      submit="Sign in"
      onSubmit={submit}
      busy={signIn.isPending}
      error={problem}
      fieldErrors={choices.length > 0 ? undefined : fieldErrors}
      wide
    >
      <TextInput
        {...field('email')}
        label="Email"
        type="email"
        autoComplete="username"
        autoFocus
        size="md"
      />
      <PasswordInput
        {...field('password')}
        aria-invalid={form.errors.password ? true : undefined}
        label="Password"
        autoComplete="current-password"
        size="md"
      />
      <Anchor size="sm" renderRoot={(props) => <Link to="/forgotten" {...props} />}>
        Forgot your password?
      </Anchor>
      {choices.length > 0 && (
        <Select
          {...field('organisation')}
          label="Organisation"
          size="md"
          data={choices.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
    </FormFrame>
  )
}
