/** A button that says beside it why it cannot be pressed, where it cannot. */
import { Button, type ButtonProps, Text } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type Props = Omit<ButtonProps, 'disabled'> & {
  /** Why it is off; nothing where it is open. */
  why?: string | null
  type?: 'button' | 'submit'
  onClick?: () => void
  'data-autofocus'?: boolean
  children: ReactNode
}

export function WhyButton({ why, ...button }: Props) {
  const id = useId()
  return (
    <>
      {why && (
        <Text span size="xs" c="dimmed" id={id}>
          {why}
        </Text>
      )}
      <Button {...button} disabled={!!why} aria-describedby={why ? id : undefined} />
    </>
  )
}
