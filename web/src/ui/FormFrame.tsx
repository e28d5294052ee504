/** A form: problems summed up on top, saved with ⌘↵ or Ctrl+↵ from anywhere in it. */
import { Alert, Anchor, Button, Group, List, Stack } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'

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
  blocked?: string
  /** The button as wide as the form. */
  wide?: boolean
  children: ReactNode
}

function saveOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
}

export function FormFrame(props: Props) {
  return (
    <form aria-label={props.label} noValidate onSubmit={props.onSubmit} onKeyDown={saveOnCtrlEnter}>
      <Stack gap="md">
        <Summary error={props.error} fieldErrors={props.fieldErrors} />
        {props.children}
        <Group justify="flex-end" gap="xs" mt="xs" grow={props.wide}>
          {props.onCancel && (
            <Button variant="default" onClick={props.onCancel}>
              Not now
            </Button>
          )}
          <Button
            type="submit"
            size={props.wide ? 'md' : undefined}
            loading={props.busy}
            color={props.danger ? 'red.8' : undefined}
            disabled={props.blocked !== undefined}
            title={props.blocked}
          >
            {props.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Whose complaint it is, where two fields have the same. */
function labelOf(id: string): string {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent ?? ''
  return label ? `${label.replace(/\s*\*$/, '')}: ` : ''
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
                {isSaidTwice(text) && labelOf(id)}
                {text}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
