/** What administrators look at. */
import { createRoute } from '@tanstack/react-router'

import { shellRoute } from './shell'

const route = <const P extends string>(path: P) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: () => <h1>{path}</h1> })

export const officeRoutes = [route('/mailbox'), route('/audit'), route('/background-jobs')] as const
