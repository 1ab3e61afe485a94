-- Registers outside (外部登记系统): each fetch is on record with its purpose, and each can be switched off.
-- A run is written by its connector alone. Officers and administrators of a region that holds the connector's see it and turn
-- its switch; the audit sees it. Administrators see no enterprises, so a run holds no value, and the service tells them no code.

create table connector_run (
  id uuid primary key default gen_random_uuid(),
  connector text not null check (connector ~ '^[a-z][a-z0-9-]{1,49}$'),
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  title text not null check (length(title) between 1 and 100),
  purpose text not null check (length(purpose) between 1 and 200),
  source_name text not null check (length(source_name) between 1 and 200),
  asked_by text not null,
  since timestamptz,
  started_at timestamptz not null,
  lease_until timestamptz not null,
  ended_at timestamptz,
  state text not null check (state in ('running', 'complete', 'failed', 'stopped', 'broken')),
  row_count integer not null default 0 check (row_count >= 0),
  facts integer not null default 0 check (facts >= 0),
  unchanged integer not null default 0 check (unchanged >= 0),
  refused integer not null default 0 check (refused >= 0),
  reasons jsonb not null default '{}',
  refusals jsonb not null default '[]',
  error text check (error ~ '^[A-Z][A-Z_]*$'),
  not_before timestamptz,
  check ((ended_at is null) = (state = 'running')),
  check ((error is not null) = (state in ('failed', 'stopped', 'broken')))
);
create unique index connector_run_one on connector_run (connector) where state = 'running';
create index connector_run_latest on connector_run (connector, started_at desc);

create trigger never_removed before delete or truncate on connector_run
  for each statement execute function refuse_change();

-- The last word counts; the administrator's file may say off all the same.
create table connector_switch (
  seq bigint generated always as identity primary key,
  connector text not null check (connector ~ '^[a-z][a-z0-9-]{1,49}$'),
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  state text not null check (state in ('on', 'off')),
  reason text not null check (length(reason) between 1 and 500),
  person text not null default acting_person(),
  at timestamptz not null default now()
);
create index connector_switch_latest on connector_switch (connector, seq desc);

create trigger only_added before update or delete or truncate on connector_switch
  for each statement execute function refuse_change();

alter table connector_run enable row level security;
alter table connector_run force row level security;
create policy owner on connector_run to yinyu_owner using (true) with check (true);
create policy seen on connector_run for select to yinyu_app
  using (starts_with(region, coalesce((select acting_region()), (select acting_people())))
    or (select acting_kind()) = 'audit');
create policy begun on connector_run for insert to yinyu_app with check (
  (select acting_kind()) = 'region' and starts_with(region, (select acting_region()))
  and (select acting_person()) = 'connector:' || connector);
create policy ended on connector_run for update to yinyu_app
  using (state = 'running' and (select acting_person()) = 'connector:' || connector)
  with check ((select acting_person()) = 'connector:' || connector and starts_with(region, (select acting_region())));

alter table connector_switch enable row level security;
alter table connector_switch force row level security;
create policy owner on connector_switch to yinyu_owner using (true) with check (true);
create policy seen on connector_switch for select to yinyu_app
  using (starts_with(region, coalesce((select acting_region()), (select acting_people())))
    or (select acting_kind()) = 'audit');
create policy turned on connector_switch for insert to yinyu_app with check (
  (select acting_kind()) in ('region', 'people') and starts_with(region, (select acting_rest()))
  and person = (select acting_person()));

grant select, insert, update on connector_run to yinyu_app;
grant select, insert on connector_switch to yinyu_app;
