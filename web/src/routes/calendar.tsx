/** The calendar of visits. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { oneOf, type RawSearch, text, tidy } from '~/lib/search'

import { shellRoute } from './shell'

const views = ['day', 'week', 'month'] as const
const groups = ['contractor', 'operative'] as const

export const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendar',
  validateSearch: (raw: RawSearch) => {
    const date = text(raw, 'date')
    const real = date && !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? date : undefined
    return tidy({
      view: oneOf(raw, 'view', views),
      date: real?.slice(0, 10),
      by: oneOf(raw, 'by', groups),
    })
  },
  component: lazyRouteComponent(() => import('./views/calendar'), 'Calendar'),
})
