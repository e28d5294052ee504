import { useNavigate, useParams, useRouteContext, useSearch } from '@tanstack/react-router'

import { RateListPage } from '~/features/rates/RateListPage'
import { RatesPage } from '~/features/rates/RatesPage'
import { ApprovalsPage } from '~/features/repairs/pricing/ApprovalsPage'

export function Rates() {
  const { me } = useRouteContext({ from: '/shell' })
  return <RatesPage me={me} />
}

export function RateVersion() {
  const { me } = useRouteContext({ from: '/shell' })
  const { listId } = useParams({ from: '/shell/rates/$listId' })
  const { q } = useSearch({ from: '/shell/rates/$listId' })
  const navigate = useNavigate()
  return (
    <RateListPage
      me={me}
      listId={listId}
      q={q}
      onSearch={(words) =>
        void navigate({
          to: '/rates/$listId',
          params: { listId },
          search: { q: words },
          replace: true,
        })
      }
    />
  )
}

export function Approvals() {
  return <ApprovalsPage />
}
