import { useParams, useRouteContext, useSearch } from '@tanstack/react-router'

import { IncidentPage } from '~/features/incidents/IncidentPage'
import { IncidentsPage } from '~/features/incidents/IncidentsPage'

export function Incidents() {
  const { me } = useRouteContext({ from: '/shell' })
  return <IncidentsPage me={me} search={useSearch({ from: '/shell/incidents' })} />
}

export function Incident() {
  const { me } = useRouteContext({ from: '/shell' })
  const { incidentId } = useParams({ from: '/shell/incidents/$incidentId' })
  const search = useSearch({ from: '/shell/incidents/$incidentId' })
  return <IncidentPage me={me} id={incidentId} search={search} />
}
