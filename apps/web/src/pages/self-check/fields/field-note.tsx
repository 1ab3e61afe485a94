interface Props {
  readonly id: string
  readonly fault: string | undefined
  readonly warning: string | undefined
  /** Read out at once, where the field is the one that is asked. */
  readonly role?: 'alert' | undefined
}

/** What is wrong with an answer; or, where it can be taken, what is odd about it. Fields point to it. */
export function FieldNote({ id, fault, warning, role }: Props) {
  const text = fault ?? warning
  const look = fault === undefined && warning !== undefined ? 'field-warning' : 'field-fault'
  return (
    <p id={`${id}-note`} className={look} role={text === undefined ? undefined : role}>
      {text}
    </p>
  )
}
