import { useMe } from '../../app/use-me.ts'
import { useAddressSearch } from '../standards/choice/address-search.ts'
import { Overview } from './overview/overview.tsx'
import { OnePolicy } from './policy/one-policy.tsx'
import { strings } from './strings.ts'
import { readQuery, writeQuery, type TakeUpQuery } from './take-up-address.ts'
import '../standards/choice/list-head.css'
import '../../ui/row-list.css'
import './take-up.css'

/** 应享未享: how far the firms that a policy is for have come with it, and why the others went no further. */
export function TakeUpPage() {
  const { today } = useMe()
  const [search, write] = useAddressSearch()
  if (today === undefined) return <p className="loading">{strings.loading}</p>
  const thisYear = Number(today.slice(0, 4))
  const query = readQuery(search, thisYear)
  const ask = (more: Partial<TakeUpQuery>) =>
    write(writeQuery({ ...query, page: 1, ...more }, thisYear), 'push')
  return query.policy === '' ? <Overview query={query} ask={ask} /> : <OnePolicy query={query} ask={ask} />
}
