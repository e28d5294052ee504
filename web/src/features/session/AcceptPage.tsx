/** Answering an invitation: who asks, and a password to choose. */
import { Group, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import type { ApiError } from '~/api/problem'
import { useSignIn } from '~/api/session'
import type { Me, Offer } from '~/api/types'
import { offerQuery, useAccept } from '~/api/users'
import { roleWords } from '~/lib/words'
import { ChosenPassword, passwordTooShort } from '~/ui/ChosenPassword'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { Loaded } from '~/ui/Loaded'

import { SignedOut } from './SignedOut'

type Props = { token: string; onSignedIn: (me: Me) => void }

export function AcceptPage({ token, onSignedIn }: Props) {
  const query = useQuery(offerQuery(token))
  return (
    <SignedOut title="Invitation" heading="Your account">
      <Loaded query={query} missing={<Over />}>
        {(offer) => <AcceptForm token={token} offer={offer} onSignedIn={onSignedIn} />}
      </Loaded>
    </SignedOut>
  )
}

function Over() {
  return (
    <Text>
      This invitation has been used, has run out or was taken back. Ask whoever invited you for a
      new one. If you have an account already, <Link to="/sign-in">sign in</Link>.
    </Text>
  )
}

function AcceptForm({ token, offer, onSignedIn }: Props & { offer: Offer }) {
  const accept = useAccept()
  const signIn = useSignIn()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: {
      firstName: offer.firstName ?? '',
      lastName: offer.lastName ?? '',
      password: '',
    },
    validate: {
      password: passwordTooShort,
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    accept.mutate(
      {
        token,
        password: values.password,
        firstName: values.firstName.trim() || null,
        lastName: values.lastName.trim() || null,
      },
      {
        onError: refuse,
        onSuccess: ({ email, organisationSlug }) =>
          signIn.mutate(
            { email, password: values.password, organisation: organisationSlug },
            { onSuccess: onSignedIn, onError: (error: ApiError) => refuse(error) },
          ),
      },
    )
  })
  return (
    <FormFrame
      label="Your account"
      submit="Make my account"
      onSubmit={submit}
      busy={accept.isPending || signIn.isPending}
      error={problem}
      fieldErrors={fieldErrors}
      wide
    >
      <Text size="sm">
        {offer.organisation} invites you as {roleWords(offer.role).toLowerCase()}. You will sign in
        with {offer.email}.
      </Text>
      <input type="hidden" autoComplete="username" value={offer.email} readOnly />
      <Group grow align="start">
        <TextInput {...field('firstName')} label="First name" autoComplete="given-name" />
        <TextInput {...field('lastName')} label="Last name" autoComplete="family-name" />
      </Group>
      <ChosenPassword {...field('password')} size="md" label="Password" />
    </FormFrame>
  )
}
