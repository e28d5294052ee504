/** What surrounds every page: theme, data, addresses. */
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'

import { createAppRouter } from '~/routes/router'
import { cssVariables, theme } from '~/styles/theme'
import { useSmall } from '~/ui/useSmall'

import { colorSchemeManager } from './colorScheme'
import { createAppQueryClient } from './queryClient'

const queryClient = createAppQueryClient()
const router = createAppRouter(queryClient)

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <News />
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** Away from the buttons that send, which are at the foot on a phone and seldom at the right else. */
function News() {
  const small = useSmall()
  return <Notifications position={small ? 'top-center' : 'bottom-right'} limit={3} />
}
