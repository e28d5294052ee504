/** Choosing a password: what it must be is said before. */
import { PasswordInput } from '@mantine/core'
import type { ComponentProps } from 'react'

/** What is wrong with a password that is about to be chosen. */
export const passwordTooShort = (value: string) =>
  value.length < 12 ? 'Use at least 12 characters; three or four words are easy to remember.' : null

export function ChosenPassword(props: ComponentProps<typeof PasswordInput>) {
  return (
    <PasswordInput
      {...props}
      aria-invalid={props.error ? true : undefined}
      description="At least 12 characters. Length counts: a few words are better than one with signs."
      autoComplete="new-password"
    />
  )
}
