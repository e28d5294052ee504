/** Starts the web app. */
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './styles/global.css'

import { createRoot } from 'react-dom/client'

import { App } from './app/App'
import { paintColorScheme } from './app/colorScheme'

paintColorScheme()

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
