/** Reporting a repair. */
import { useNavigate } from '@tanstack/react-router'

import type { Me, TicketReported } from '~/api/types'
import { Card, Page } from '~/ui/Page'
import { toast, toastProblem } from '~/ui/toast'

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
  return (
    <Page title="Report a repair" narrow>
      <Card label="Report">
        <ReportForm me={me} unitId={unitId} onReported={reported} />
      </Card>
    </Page>
  )
}
