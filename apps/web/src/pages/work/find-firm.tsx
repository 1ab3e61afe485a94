import { Link, useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { withNumbers } from '../standards/choice/address-search.ts'
import { strings } from './strings.ts'

const words = strings.find

/** From a few letters to the list of the firms they could mean. */
export function FindFirm() {
  const [typed, setTyped] = useState('')
  const go = useNavigate()
  const find = (event: FormEvent) => {
    event.preventDefault()
    const asked = typed.trim()
    void go({ to: '/registry', search: asked === '' ? {} : withNumbers({ find: asked }) })
  }
  return (
    <section className="panel work-find">
      <h2>{words.title}</h2>
      <form onSubmit={find}>
        <Input
          type="search"
          aria-label={words.label}
          placeholder={words.label}
          maxLength={100}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" look="primary">
          {words.go}
        </Button>
      </form>
      <Link to="/registry" className="work-more">
        {words.all}
      </Link>
    </section>
  )
}
