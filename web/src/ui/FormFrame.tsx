/** A form: problems summed up on top, saved with ⌘↵ or Ctrl+↵ from anywhere in it. */
import { Alert, Anchor, Button, Group, List, Stack } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

import { EditionNotice } from './EditionNotice'
import { labelOf } from './labels'
import { useLeaving } from './leaving'
import { OverlongContext, useOverlong } from './overlong'
import type { Edition } from './useEdition'
import { focusWrong, useFocusWrong } from './useFocusWrong'
import { WhyButton } from './WhyButton'

type Props = {
  label: string
  submit: string
  onSubmit: (event?: FormEvent<HTMLFormElement>) => void
  onCancel?: () => void
  busy?: boolean
  danger?: boolean
  /** What is wrong with the whole. */
  error?: string
  /** What is wrong with fields, by the id of the input. */
  fieldErrors?: Record<string, ReactNode>
  /** What somebody else saved while this was open. */
  edition?: Edition
  /** The last failure, where the form marks its wrong fields itself: the topmost gets the keyboard. */
  failed?: unknown
  blocked?: string
  /** The button as wide as the form. */
  wide?: boolean
  /** What is typed is kept elsewhere, so that leaving loses nothing. */
  kept?: boolean
  children: ReactNode
}

function saveOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
    event.preventDefault()
    // A form that was opened from within another one is its own.
    event.stopPropagation()
    if (!event.repeat) event.currentTarget.requestSubmit()
  }
}

export function FormFrame(props: Props) {
  const form = useRef<HTMLFormElement>(null)
  useFocusWrong(form, props.failed)
  const blocked = props.blocked ?? (props.edition?.open ? 'Choose what to keep first.' : undefined)
  const seeFocus = useLeaving(form, { sending: props.busy, kept: props.kept })
  const [overlong, tellOverlong] = useOverlong()
  const [refused, setRefused] = useState(false)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.stopPropagation()
    event.preventDefault()
    // The button is switched off then, but the keyboard does not ask the button.
    if (props.busy || blocked !== undefined) return
    const holdsTooMuch = Object.keys(overlong).length > 0
    setRefused(holdsTooMuch)
    if (holdsTooMuch) focusWrong(form.current)
    else props.onSubmit(event)
  }

  return (
    <form
      ref={form}
      aria-label={props.label}
      noValidate
      onSubmit={submit}
      onFocus={seeFocus}
      onKeyDown={saveOnCtrlEnter}
    >
      <Stack gap="md">
        <Summary
          error={props.error}
          fieldErrors={refused ? { ...props.fieldErrors, ...overlong } : props.fieldErrors}
        />
        {props.edition && <EditionNotice edition={props.edition} />}
        <OverlongContext value={tellOverlong}>{props.children}</OverlongContext>
        <Group justify="flex-end" gap="xs" mt="xs" grow={props.wide}>
          {props.onCancel && (
            <Button variant="default" onClick={props.onCancel}>
              Not now
            </Button>
          )}
          <WhyButton
            type="submit"
            size={props.wide ? 'md' : undefined}
            loading={props.busy}
            color={props.danger ? 'red.8' : undefined}
            why={blocked}
          >
            {props.submit}
          </WhyButton>
        </Group>
      </Stack>
    </form>
  )
}

/** Whose complaint it is, where two fields have the same. */
function prefixOf(id: string): string {
  const label = labelOf(id)
  return label ? `${label}: ` : ''
}

function Summary({ error, fieldErrors = {} }: Pick<Props, 'error' | 'fieldErrors'>) {
  const fields = Object.entries(fieldErrors).filter(([, text]) => text)
  if (!error && fields.length === 0) return null
  const title = error ?? 'Some answers need another look'
  const isSaidTwice = (text: ReactNode) => fields.filter(([, other]) => other === text).length > 1
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle size={18} aria-hidden />}
      title={title}
    >
      {fields.length > 0 && (
        <List size="sm" spacing={2}>
          {fields.map(([id, text]) => (
            <List.Item key={id}>
              <Anchor
                href={`#${id}`}
                size="sm"
                c="inherit"
                underline="always"
                display="inline-block"
                lh="24px"
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(id)?.focus()
                }}
              >
                {isSaidTwice(text) && prefixOf(id)}
                {text}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
