import './old-browsers.ts'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'antd/dist/reset.css'
import './style.css'
import { fetchPublished } from './definitions.ts'
import { Queries } from './queries.tsx'
import { router } from './router.tsx'
import { Theme } from './theme.tsx'
import { askEarly } from './use-me.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root to draw into')
// Beside the first drawing, which does not wait for them.
void router.preloadRoute({ to: window.location.pathname })
void askEarly()
void fetchPublished()
createRoot(root).render(
  <StrictMode>
    <Theme>
      <Queries>
        <RouterProvider router={router} />
      </Queries>
    </Theme>
  </StrictMode>,
)
