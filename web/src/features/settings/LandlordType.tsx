/** Who lets the homes: it selects the law on hazards. */
import { Radio, Stack, Text } from '@mantine/core'

import { useSetLandlord } from '~/api/settings'
import type { Landlord } from '~/api/types'
import { Section } from '~/ui/Page'
import { toast, toastProblem } from '~/ui/toast'

const choices: { value: Landlord; label: string; description: string }[] = [
  {
    value: 'social',
    label: 'A council or a housing association',
    description:
      'England: Awaab’s Law. Scotland: the right to repair. Wales: the times that you publish.',
  },
  {
    value: 'private',
    label: 'A private landlord or an agent',
    description:
      'Scotland: damp and mould by law. England: the same times as a benchmark, not a breach.',
  },
]

export function LandlordType({ value, mayWrite }: { value: Landlord; mayWrite: boolean }) {
  const set = useSetLandlord()
  const onError = (error: Error) => toastProblem(error.message)
  function choose(next: Landlord) {
    if (next === value) return
    const back = () => set.mutate(value, { onError })
    set.mutate(next, { onError, onSuccess: () => toast('Who lets the homes is changed.', back) })
  }
  return (
    <Section title="Who lets the homes">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          It decides which law the clocks of a hazard follow. Hazards that are confirmed already
          keep the rules that they have.
        </Text>
        <Radio.Group
          aria-label="Who lets the homes"
          value={set.isPending ? set.variables : value}
          onChange={(next) => choose(next as Landlord)}
        >
          <Stack gap="sm">
            {choices.map((choice) => (
              <Radio key={choice.value} {...choice} disabled={!mayWrite || set.isPending} />
            ))}
          </Stack>
        </Radio.Group>
      </Stack>
    </Section>
  )
}
