/** The right half of the inbox before a ticket is chosen. */
import { Kbd } from '@mantine/core'
import { IconPointer } from '@tabler/icons-react'

import { Empty } from '~/ui/Empty'

export function NothingOpen() {
  return (
    <div style={{ display: 'grid', placeItems: 'center', height: '100%' }}>
      <Empty icon={<IconPointer size={32} stroke={1.5} aria-hidden />} title="Choose a ticket">
        It opens here, with what is next. <Kbd>j</Kbd> and <Kbd>k</Kbd> move, <Kbd>Enter</Kbd>{' '}
        opens.
      </Empty>
    </div>
  )
}
