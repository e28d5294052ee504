/** Suspends, archives or restores a contractor, with the reason. */
import { useMoveContractor } from '~/api/contractors'
import type { Contractor, ContractorMove } from '~/api/types'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

const explains = {
  Active: 'They can be given work again.',
  Suspended: 'They cannot be given new work; what they have they may finish.',
  Inactive:
    'They are not offered any more and leave the list; everything that happened is kept. You can restore them.',
}

type Props = { firm: Contractor; move: ContractorMove; onClose: () => void }

export function MoveDialog({ firm, move, onClose }: Props) {
  const send = useMoveContractor(firm.id)
  return (
    <ReasonDialog
      title={`${move.label}: ${firm.companyName}`}
      explain={explains[move.to]}
      label="Why"
      submit={move.label}
      danger={move.to !== 'Active'}
      busy={send.isPending}
      record={firm}
      onClose={onClose}
      send={(reason, { onSuccess, onError }, version) =>
        send.mutate(
          { to: move.to, reason, version },
          {
            onSuccess: () => {
              onSuccess()
              toast(`${firm.companyName}: done.`)
            },
            onError,
          },
        )
      }
    />
  )
}
