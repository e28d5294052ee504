/** Reporting a repair. */
import { IconLock } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'

import type { Me, TicketReported } from '~/api/types'
import { can, isStaff } from '~/lib/can'
import { writeDraft } from '~/lib/draft'
import { Empty } from '~/ui/Empty'
import { Card, Page } from '~/ui/Page'
import { toast, toastProblem } from '~/ui/toast'

import type { Same } from './Alike'
import { type Draft, draftName } from './draft'
import { ReportForm } from './ReportForm'

type Props = { me: Me; unitId?: string }

export function ReportPage({ me, unitId }: Props) {
  const navigate = useNavigate()
  function reported({ ticket }: TicketReported, allPhotos: boolean) {
    const { id, number } = ticket
    toast(`${number} is reported.`)
    if (!allPhotos) toastProblem('Some photos could not be sent. Add them here again.')
    void navigate({
      to: '/tickets/$ticketId',
      params: { ticketId: id },
      search: { tab: allPhotos ? undefined : 'photos' },
    })
  }
  function same({ id, number }: Same, typed: Draft) {
    void navigate({ to: '/tickets/$ticketId', params: { ticketId: id } })
    const told = isStaff(me.user.role) ? `You follow ${number}.` : `${number} is the one.`
    toast(`${told} Nothing new was reported.`, () => {
      writeDraft(draftName, typed)
      void navigate({ to: '/tickets/new' })
    })
  }
  if (!can(me, 'tickets:create')) return <NotAllowed />
  return (
    <Page title="Report a repair" narrow>
      <Card label="Report">
        <ReportForm
          me={me}
          unitId={unitId}
          onReported={reported}
          onSame={same}
          onFollowed={() => void navigate({ to: '/tickets' })}
        />
      </Card>
    </Page>
  )
}

function NotAllowed() {
  return (
    <Page title="Report a repair" narrow>
      <Empty
        icon={<IconLock size={32} stroke={1.5} aria-hidden />}
        title="You may not report repairs"
      >
        Your account is for reading. Ask an administrator if it should do more.
      </Empty>
    </Page>
  )
}
