/** Makes a private calendar address, and shows it the one time. */
import { Alert, Button, CopyButton, Group, Radio, Stack, Text, TextInput } from '@mantine/core'

import { useMakeCalendarFeed } from '~/api/calendarFeeds'
import type { CalendarScope } from '~/api/types'
import { CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'

const empty: { name: string; scope: CalendarScope } = { name: '', scope: 'Mine' }

type Props = { seesAll: boolean; onClose: () => void }

export function CalendarFeedDialog({ seesAll, onClose }: Props) {
  const make = useMakeCalendarFeed()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: empty,
    validate: { name: (name) => (name.trim() ? null : 'Say what it is for.') },
  })
  if (make.data) return <Made address={make.data.address} onClose={onClose} />
  return (
    <Dialog title="Add a calendar address" onClose={onClose}>
      <FormFrame
        label="Add a calendar address"
        submit="Make the address"
        busy={make.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={form.onSubmit((values) => {
          start()
          make.mutate(values, { onError: refuse })
        })}
      >
        <CountedInput
          {...field('name')}
          aria-invalid={form.errors.name ? true : undefined}
          label="What is it for?"
          description="So that you know it again, such as “My phone”."
          limit={100}
          data-autofocus
        />
        {seesAll && (
          <Radio.Group {...field('scope')} label="Which visits?">
            <Stack gap="xs" mt="xs">
              <Radio value="Mine" label="Of the tickets that I look after" />
              <Radio value="All" label="All of the organisation" />
            </Stack>
          </Radio.Group>
        )}
      </FormFrame>
    </Dialog>
  )
}

function Made({ address, onClose }: { address: string; onClose: () => void }) {
  return (
    <Dialog title="Your calendar address" onClose={onClose}>
      <Stack gap="md">
        <Alert color="yellow" title="Copy it now">
          It is not shown again. Whoever has it sees these visits: treat it like a password.
        </Alert>
        <TextInput
          label="Address"
          value={address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Text size="sm" c="dimmed">
          In your calendar, choose “Add by URL” or “Subscribe to calendar” and paste it there. Most
          calendars look for changes every few hours.
        </Text>
        <Group justify="flex-end" gap="xs">
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button onClick={copy} data-autofocus>
                {copied ? 'Copied' : 'Copy the address'}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            Done
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
