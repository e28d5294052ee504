/** What can be done with a contractor: edit, and all else in a menu with why not. */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { useDeleteContractor } from '~/api/contractors'
import type { Contractor } from '~/api/types'
import { ActionMenu } from '~/ui/ActionMenu'
import { toast, toastProblem } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'

import type { ContractorDialogName } from './search'

type Props = { firm: Contractor; show: (dialog: ContractorDialogName) => void }

export function ContractorActions({ firm, show }: Props) {
  const navigate = useNavigate()
  const remove = useDeleteContractor(firm.id)
  const [confirm, dialog] = useConfirm()

  async function askAndDelete() {
    const sure = await confirm({
      title: `Delete ${firm.companyName}?`,
      text: 'This cannot be taken back. It is for what was added by mistake; to stop using a contractor, archive them.',
      submit: 'Delete contractor',
    })
    if (!sure) return
    remove.mutate(undefined, {
      onSuccess: () => {
        toast(`${firm.companyName} is deleted.`)
        void navigate({ to: '/contractors' })
      },
      onError: (error) => toastProblem(error.message),
    })
  }

  const moves = firm.moves.map((move) => ({
    key: `move-${move.to}`,
    label: move.label,
    allowed: move.allowed,
    why: move.why ?? undefined,
    danger: move.to !== 'Active',
  }))
  const actions = [...moves, { key: 'delete', label: 'Delete', allowed: true, danger: true }]
  return (
    <>
      <Button variant="default" onClick={() => show('edit')}>
        Edit
      </Button>
      <ActionMenu
        label="More actions"
        actions={actions}
        onPick={({ key }) => {
          if (key === 'delete') void askAndDelete()
          else show(key as ContractorDialogName)
        }}
      />
      {dialog}
    </>
  )
}
