/** Who of the firm comes to a visit, and the dialog that says so. */
import { Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { operativesQuery, useNameOperatives } from '~/api/operatives'
import type { Operative, Visit } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { Loaded } from '~/ui/Loaded'
import { Lines } from '~/ui/Skeletons'
import { toast } from '~/ui/toast'
import { partsOf, type Shares, toggled, whoWords, wrongShares } from './whoWords'

export function WhoComes({ visit }: { visit: Visit }) {
  const [open, setOpen] = useState(false)
  const who = whoWords(visit.operatives)
  if (!who && !visit.can.nameOperatives) return null
  return (
    <Group gap="xs">
      {who && <Text size="sm">Who comes: {who}</Text>}
      {visit.can.nameOperatives && (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
          {who ? 'Change who comes' : 'Say who comes'}
        </Button>
      )}
      {open && <WhoDialog visit={visit} onClose={() => setOpen(false)} />}
    </Group>
  )
}

type Props = { visit: Visit; onClose: () => void }

function WhoDialog({ visit, onClose }: Props) {
  const people = useQuery(operativesQuery(visit.contractorId))
  const named = useNameOperatives(visit)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<{
    operatives: Shares
  }>({
    initialValues: {
      operatives: Object.fromEntries(visit.operatives.map(({ id, share }) => [id, share ?? ''])),
    },
    validate: { operatives: wrongShares },
  })
  const submit = form.onSubmit(({ operatives }) => {
    start()
    named.mutate(partsOf(operatives), {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(Object.keys(operatives).length > 0 ? 'It is said who comes.' : 'Nobody is named.')
      },
    })
  })
  const error = form.errors.operatives
  return (
    <Dialog title="Who comes" onClose={onClose}>
      <FormFrame
        label="Who comes"
        submit="Save"
        busy={named.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Loaded query={people} skeleton={<Lines />}>
          {({ items }) => (
            <fieldset id={field('operatives').id} tabIndex={-1} style={{ border: 0, padding: 0 }}>
              <Choice
                people={items.filter(
                  ({ id, isActive }) => isActive || id in form.values.operatives,
                )}
                shares={form.values.operatives}
                onChange={(next) => form.setFieldValue('operatives', next)}
              />
              {error && (
                <Text size="sm" c="var(--mu-late)" role="alert">
                  {error}
                </Text>
              )}
            </fieldset>
          )}
        </Loaded>
      </FormFrame>
    </Dialog>
  )
}

type ChoiceProps = { people: Operative[]; shares: Shares; onChange: (next: Shares) => void }

function Choice({ people, shares, onChange }: ChoiceProps) {
  const several = Object.keys(shares).length > 1
  if (people.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        This firm has listed nobody yet. Its people are kept on its page.
      </Text>
    )
  }
  return (
    <Stack gap="xs">
      {people.map(({ id, name }) => (
        <Group key={id} gap="sm" mih={36} wrap="nowrap" justify="space-between">
          <Checkbox
            label={name}
            checked={id in shares}
            onChange={() => onChange(toggled(shares, id))}
          />
          {several && id in shares && (
            <NumberInput
              aria-label={`Part of ${name} in percent`}
              placeholder="Equal"
              w={110}
              min={1}
              max={100}
              suffix=" %"
              allowDecimal={false}
              value={shares[id]}
              onChange={(value) => onChange({ ...shares, [id]: value === '' ? '' : Number(value) })}
            />
          )}
        </Group>
      ))}
      {several && (
        <Text size="sm" c="dimmed">
          Leave the parts empty to split the visit equally.
        </Text>
      )}
    </Stack>
  )
}
