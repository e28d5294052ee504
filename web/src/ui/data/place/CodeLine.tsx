/** An access code: hidden until somebody says why they need it, and hidden again soon. */
import { Button, Code, Group, Text } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useState } from 'react'

import { useRevealCode } from '~/api/places'
import type { AccessCode } from '~/api/types'
import { words } from '~/lib/words'

import { ReasonDialog } from '../../ReasonDialog'

/** How long a code stays on the screen, in milliseconds. */
const shownFor = 60_000

type Props = { code: AccessCode; unit?: string; onDelete?: () => void }

export function CodeLine({ code, unit, onDelete }: Props) {
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<string>()
  const hide = useTimeout(() => setShown(undefined), shownFor)
  const reveal = useRevealCode(code.id)
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        {unit && `${unit} · `}
        {words(code.kind)}: {code.label}
      </Text>
      <Group gap="xs" wrap="nowrap">
        {shown ? (
          <Code aria-live="polite">{shown}</Code>
        ) : (
          <Button
            size="compact-sm"
            flex="0 0 auto"
            variant="default"
            onClick={() => setAsking(true)}
          >
            Show code
          </Button>
        )}
        {onDelete && (
          <Button
            size="compact-sm"
            flex="0 0 auto"
            variant="default"
            aria-label={`Remove: ${code.label}`}
            onClick={onDelete}
          >
            Remove
          </Button>
        )}
      </Group>
      {asking && (
        <ReasonDialog
          title={`Show the code: ${code.label}`}
          explain="Your name, the reason and the time are recorded."
          label="Why you need it"
          submit="Show code"
          busy={reveal.isPending}
          onClose={() => setAsking(false)}
          send={(reason, { onSuccess, onError }) =>
            reveal.mutate(reason, {
              onError,
              onSuccess: (revealed) => {
                setShown(revealed.code)
                hide.start()
                onSuccess()
              },
            })
          }
        />
      )}
    </Group>
  )
}
