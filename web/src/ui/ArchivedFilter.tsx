/** Shows what was put away instead of what is in use. */
import { Chip } from '@mantine/core'

type Props = { value: 'true' | undefined; onChange: (value: 'true' | undefined) => void }

export function ArchivedFilter({ value, onChange }: Props) {
  return (
    <Chip
      checked={value === 'true'}
      onChange={(on) => onChange(on ? 'true' : undefined)}
      style={{ alignSelf: 'center', flex: '0 0 auto', minWidth: 0 }}
    >
      Archived
    </Chip>
  )
}
