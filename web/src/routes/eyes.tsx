/** Things through another's eyes. */
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'

import { seenKinds } from '~/api/seenBy'
import { type RawSearch, text, tidy } from '~/lib/search'

import { shellRoute } from './shell'

export const eyesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/seen-by/$kind/$id',
  params: {
    parse: ({ kind, id }) => {
      const known = seenKinds.find((one) => one === kind)
      if (!known) throw notFound()
      return { kind: known, id }
    },
    stringify: ({ kind, id }) => ({ kind, id }),
  },
  validateSearch: (raw: RawSearch): { contactId?: string; contractorId?: string } => {
    const contactId = text(raw, 'contactId')
    return contactId ? { contactId } : tidy({ contractorId: text(raw, 'contractorId') })
  },
  component: lazyRouteComponent(() => import('./views/eyes'), 'Eyes'),
})
