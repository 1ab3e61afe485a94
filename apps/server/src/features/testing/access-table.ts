import type { RoleName } from '@yinyu/contract'

/**
 * Who may use each route, written from the access matrix of the product (roles E1, E2, O, F, V, A1 to A3) and from nothing in
 * the code: it is here so that a right given by mistake is seen. A new route needs a row; ask whose row it is in the matrix,
 * not what the route says of itself.
 *
 * O officer · R reviewer · F finance · V auditor · S system, C security, A audit administrator · P authorised person and
 * K clerk of an enterprise. `everybody` includes who has not signed in.
 */
export const letters: Readonly<Record<string, RoleName>> = {
  O: 'officer',
  R: 'reviewer',
  F: 'finance',
  V: 'auditor',
  S: 'system-administrator',
  C: 'security-administrator',
  A: 'audit-administrator',
  P: 'enterprise-principal',
  K: 'enterprise-clerk',
}

export const accessTable: Readonly<Record<string, string>> = {
  // The way in, and what concerns only oneself.
  'me-read': 'everybody',
  'entrance-read': 'everybody',
  'sign-in': 'everybody',
  'identity-service-start': 'everybody',
  'identity-service-return': 'everybody',
  'sign-out': 'ORFVSCAPK',
  'post-choose': 'ORFVSCAPK',
  'session-list': 'ORFVSCAPK',
  'session-end': 'ORFVSCAPK',
  'password-change': 'ORFVSCAPK',
  'authenticator-begin': 'ORFVSCAPK',
  'authenticator-confirm': 'ORFVSCAPK',
  'authenticator-end': 'ORFVSCAPK',
  'identity-end': 'ORFVSCAPK',
  'own-audit-list': 'ORFVSCAPK',
  'message-list': 'ORFVSCAPK',
  'message-read': 'ORFVSCAPK',
  'todos-read': 'ORFVSCAPK',
  // Those without a post of their own to give are refused by its kind, not by a right.
  'colleague-list': 'ORFVSCAPK',
  'deputy-name': 'ORFVSCAPK',
  'post-hand-over': 'ORFVSCAPK',
  'colleague-withdraw': 'ORFVSCAPK',
  'token-list': 'OR',
  'token-make': 'OR',
  'token-end': 'OR',

  // User, role: A1 creates, A2 grants; E1 invites in the own enterprise.
  'account-list': 'SC',
  'account-create': 'S',
  'account-state': 'S',
  'password-reset': 'S',
  'account-unlock': 'S',
  'unit-list': 'SC',
  'unit-create': 'S',
  'post-propose': 'S',
  'post-proposed-list': 'SC',
  'post-decide': 'C',
  'post-end': 'S',
  'enterprise-people-list': 'P',
  'clerk-invite': 'P',
  'clerk-end': 'P',
  'principal-hand-over': 'P',

  // Enterprise profile, figures, recognition: officers and auditors read, officers record; administrators see nothing.
  'enterprise-list': 'ORFV',
  'enterprise-read': 'ORFV',
  'enterprise-facts': 'ORFV',
  'fact-history': 'ORFV',
  'enterprise-export': 'ORF',
  'enterprise-register': 'O',
  'enterprise-change': 'O',
  'title-grant': 'O',
  'title-change': 'O',
  'view-list': 'ORF',
  'view-keep': 'ORF',
  'view-drop': 'ORF',
  'ladder-read': 'ORFV',

  // Lists over a run: who reads the registry reads them; officers give firms out and say what came of it.
  'growth-lists': 'ORFV',
  'growth-list': 'ORFV',
  'growth-missing': 'ORFV',
  'growth-export': 'ORF',
  'growth-view-list': 'ORF',
  'growth-view-keep': 'ORF',
  'list-task-list': 'ORFV',
  'list-task-officers': 'O',
  'list-task-give': 'O',
  'list-task-end': 'O',
  'list-task-move': 'O',
  'list-task-withdraw': 'O',

  'statistics-read': 'everybody',

  // Policies: officers write them, reviewers decide, auditors read; what is published is for everybody.
  'draft-list': 'ORV',
  'draft-read': 'ORV',
  'draft-versions': 'ORV',
  'draft-version': 'ORV',
  'draft-export': 'ORV',
  'draft-count': 'ORV',
  'draft-begin': 'O',
  'draft-save': 'O',
  'draft-mark': 'O',
  'draft-submit': 'O',
  'draft-take-back': 'O',
  'draft-drop': 'O',
  'draft-decide': 'R',
  'policy-withdraw': 'R',
  'published-policies': 'everybody',

  // Imports: officers run them; reviewers and auditors see what came in.
  'import-list': 'ORV',
  'import-upload': 'O',
  'import-read': 'ORV',
  'import-changes': 'ORV',
  'import-rows': 'ORV',
  'import-apply': 'O',
  'import-undo': 'O',
  'import-cancel': 'O',
  'import-template': 'ORV',
  'import-refused-file': 'ORV',

  // The own enterprise: E1 and E2 fill in, E1 confirms.
  'own-enterprise': 'PK',
  'own-facts': 'PK',
  'declaration-read': 'PK',
  'declaration-save': 'PK',
  'declaration-ready': 'PK',
  'declaration-confirm': 'P',
  'receipt-list': 'PK',
  'receipt-save': 'PK',
  'declaration-return': 'P',
  'own-correction-list': 'PK',
  'correction-raise': 'PK',
  'correction-withdraw': 'PK',
  'calendar-read': 'PK',
  'calendar-file': 'PK',
  'correction-list': 'ORFV',
  'correction-take': 'OR',
  'correction-settle': 'OR',

  // Contacts: masked for who reads the profile, in clear for a purpose, kept by E1.
  'contact-list': 'ORFV',
  'contact-show': 'O',
  // The matrix would let K read them as well; narrower here.
  'own-contact-list': 'P',
  'contact-add': 'P',
  'contact-change': 'P',
  'contact-end': 'P',

  // System config, jobs: A1 runs them; officers see what comes in.
  'connector-list': 'OVS',
  'connector-run-list': 'OVS',
  'connector-run-read': 'OVS',
  'connector-run-now': 'S',
  'connector-switch': 'S',

  // Audit log: A3 reads and exports, V reads; the chain as a whole is beyond the region of an auditor.
  'audit-list': 'VA',
  'audit-count': 'VA',
  'audit-event': 'VA',
  'audit-chain': 'A',
  'audit-verify': 'A',
  'audit-export': 'A',
  'audit-checkpoint': 'A',

  'interface-read': 'everybody',
}
