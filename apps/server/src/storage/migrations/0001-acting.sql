-- Who acts, with which scope; each command once; every change on record.
-- The transaction helper sets yinyu.person and yinyu.scope for one transaction; without them nothing is seen.

create function acting_person() returns text stable
return nullif(current_setting('yinyu.person', true), '');

create function acting_scope() returns text stable
return nullif(current_setting('yinyu.scope', true), '');

-- region:3502 sees the enterprises of that subtree, enterprise:<id> one enterprise, anything else none.
create function in_scope(enterprise uuid, region text) returns boolean stable
return case split_part(acting_scope(), ':', 1)
  when 'region' then starts_with(region, split_part(acting_scope(), ':', 2))
  when 'enterprise' then enterprise::text = split_part(acting_scope(), ':', 2)
  else false
end;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table command (
  person text not null,
  key text not null check (length(key) between 8 and 200),
  kind text not null,
  content_digest text not null,
  answer jsonb,
  begun_at timestamptz not null default now(),
  primary key (person, key)
);

create table audit_event (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person text not null,
  scope text not null,
  command_key text not null,
  kind text not null,
  object_kind text not null,
  object_id uuid not null,
  detail jsonb not null default '{}'
);
create index audit_event_object on audit_event (object_id);

create trigger only_added before update or delete or truncate on audit_event
  for each statement execute function refuse_change();

alter table command enable row level security;
alter table command force row level security;
create policy owner on command using (current_user = 'yinyu_owner');
create policy own on command for select to yinyu_app using (person = acting_person());
create policy begin on command for insert to yinyu_app with check (person = acting_person());
create policy answer on command for update to yinyu_app
  using (person = acting_person() and answer is null) with check (person = acting_person());

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy owner on audit_event using (current_user = 'yinyu_owner');
create policy own on audit_event for select to yinyu_app
  using (person = acting_person() or acting_scope() = 'audit');
create policy record on audit_event for insert to yinyu_app
  with check (person = acting_person() and scope = acting_scope());

grant usage on schema yinyu to yinyu_app;
grant select, insert on command, audit_event to yinyu_app;
grant update (answer) on command to yinyu_app;
