import { Button } from 'antd'
import { useDefinitions } from '../../app/definitions.ts'

export function SelfCheck() {
  const { definitions } = useDefinitions()
  return (
    <section className="panel">
      <h1>企业自测</h1>
      <p>{definitions.standards.length}</p>
      <Button type="primary">提交</Button>
    </section>
  )
}
