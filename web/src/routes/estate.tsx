/** Homes, people and contractors. */
import { createRoute } from '@tanstack/react-router'

import { shellRoute } from './shell'

const route = <const P extends string>(path: P) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: () => <h1>{path}</h1> })

export const estateRoutes = [
  route('/properties'),
  route('/properties/$propertyId'),
  route('/units/$unitId'),
  route('/contacts'),
  route('/contacts/$contactId'),
  route('/contractors'),
  route('/contractors/$contractorId'),
] as const
