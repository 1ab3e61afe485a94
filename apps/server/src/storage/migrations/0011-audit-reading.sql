-- Whoever reads the audit asks by name and is told names; the accounts themselves stay unseen.

-- The accounts of that login name or that name, whole.
create function audited_people(said text) returns table (person text)
language sql stable security definer set search_path = yinyu
begin atomic
  select a.id::text from account a
  where acting_kind() in ('audit', 'auditor') and (a.login_name = said or a.person_name = said);
end;

-- What to call the persons of events; what is no account of ours is left out.
create function names_in_audit(persons text[]) returns table (person text, login_name text, person_name text)
language sql stable security definer set search_path = yinyu
begin atomic
  select a.id::text, a.login_name, a.person_name from account a
  where a.id in (select asked::uuid from unnest(persons) asked where asked ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
    and (acting_kind() in ('audit', 'auditor') or a.id::text = acting_person());
end;

create index account_person_name on account (person_name);
create index audit_event_kind on audit_event (kind, seq);
