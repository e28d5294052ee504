/** A dialog: a sheet that fills small screens. */
import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'

import { useReturnFocus } from './returnFocus'

/** Stands inside, so that it lives as long as the dialog is open. */
function ReturnFocus() {
  useReturnFocus()
  return null
}

type Props = {
  title: string
  opened?: boolean
  onClose: () => void
  size?: string
  children: ReactNode
}

export function Dialog({ title, opened = true, onClose, size = 'lg', children }: Props) {
  const small = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      fullScreen={small}
      radius={small ? 0 : 'lg'}
      styles={{ title: { fontWeight: 650, fontSize: '1.0625rem' } }}
    >
      <ReturnFocus />
      {children}
    </Modal>
  )
}
