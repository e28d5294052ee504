/** Whether the window is as narrow as a phone. */
import { useMediaQuery } from '@mantine/hooks'

export function useSmall(): boolean {
  return useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
}
