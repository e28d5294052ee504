/** The dialogs that act on a case, one at a time. */
import { useHazard } from '~/api/hazards'
import type { HazardCase, HazardDeadline, TicketPage } from '~/api/types'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

import { ConfirmDialog } from './ConfirmDialog'
import { DateDialog } from './DateDialog'
import { KnownDialog } from './KnownDialog'
import { StageDialog } from './StageDialog'
import { caseTitle } from './words'

export type CaseDialog =
  | { kind: 'confirm' | 'known' | 'refuse' | 'stage' | 'close' }
  | { kind: 'date'; clock: HazardDeadline }

type Props = { dialog: CaseDialog; hazard: HazardCase; page: TicketPage; onClose: () => void }

export function CaseDialogs({ dialog, hazard, page, onClose }: Props) {
  switch (dialog.kind) {
    case 'confirm':
      return <ConfirmDialog hazard={hazard} page={page} onClose={onClose} />
    case 'known':
      return <KnownDialog hazard={hazard} onClose={onClose} />
    case 'stage':
      return <StageDialog hazard={hazard} page={page} onClose={onClose} />
    case 'date':
      return <DateDialog hazard={hazard} clock={dialog.clock} onClose={onClose} />
    case 'refuse':
      return <RefuseDialog hazard={hazard} onClose={onClose} />
    case 'close':
      return <CloseDialog hazard={hazard} onClose={onClose} />
  }
}

type One = { hazard: HazardCase; onClose: () => void }

function RefuseDialog({ hazard, onClose }: One) {
  const { refuse } = useHazard(hazard)
  return (
    <ReasonDialog
      title={`Refuse: ${caseTitle(hazard)}`}
      explain="There is no hazard case. The reason stays on record; a new concern proposes it again."
      label="Reason"
      submit="Refuse"
      busy={refuse.isPending}
      onClose={onClose}
      send={(reason, { onSuccess, onError }) =>
        refuse.mutate(reason, {
          onError,
          onSuccess: () => {
            onSuccess()
            toast('The hazard is refused.')
          },
        })
      }
    />
  )
}

function CloseDialog({ hazard, onClose }: One) {
  const { close } = useHazard(hazard)
  const unmet = hazard.nextDueAt !== null || hazard.pending.length > 0
  const damp = hazard.hazard === 'damp_and_mould'
  return (
    <ReasonDialog
      title={`Close: ${caseTitle(hazard)}`}
      explain={
        damp
          ? 'Its clocks end. The home is looked at again after 6 and 12 weeks.'
          : 'Its clocks end. What was done stays on record.'
      }
      label={unmet ? 'Why it ends although a duty is not met' : 'Reason'}
      optional={!unmet}
      submit="Close case"
      busy={close.isPending}
      onClose={onClose}
      send={(reason, { onSuccess, onError }) =>
        close.mutate(reason, {
          onError,
          onSuccess: () => {
            onSuccess()
            toast('The case is closed.')
          },
        })
      }
    />
  )
}
