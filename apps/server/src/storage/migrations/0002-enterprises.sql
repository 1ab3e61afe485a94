-- Enterprises, keyed by credit code. The events are the truth; the row beside them is their outcome today.

create table enterprise (
  id uuid primary key default gen_random_uuid(),
  credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name text not null check (length(name) between 1 and 200),
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  state text not null check (state in ('active', 'merged', 'closed'))
);
create index enterprise_region on enterprise (region text_pattern_ops, credit_code);

create table enterprise_event (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity unique,
  enterprise_id uuid not null references enterprise,
  kind text not null check (kind in ('registered', 'renamed', 'moved', 'merged', 'closed', 'annulled')),
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  name text check (length(name) between 1 and 200),
  region text check (region ~ '^[1-9][0-9]{5}$'),
  merged_into uuid references enterprise check (merged_into <> enterprise_id),
  annuls uuid,
  document text not null,
  unique (enterprise_id, id),
  foreign key (enterprise_id, annuls) references enterprise_event (enterprise_id, id),
  check ((name is not null) = (kind in ('registered', 'renamed'))),
  check ((region is not null) = (kind in ('registered', 'moved'))),
  check ((merged_into is not null) = (kind = 'merged')),
  check ((annuls is not null) = (kind = 'annulled'))
);
create index enterprise_event_merged_into on enterprise_event (merged_into) where merged_into is not null;
create unique index enterprise_event_annuls on enterprise_event (annuls);

create trigger only_added before update or delete or truncate on enterprise_event
  for each statement execute function refuse_change();

alter table enterprise enable row level security;
alter table enterprise force row level security;
create policy owner on enterprise using (current_user = 'yinyu_owner');
create policy in_scope on enterprise to yinyu_app using (in_scope(id, region)) with check (in_scope(id, region));

alter table enterprise_event enable row level security;
alter table enterprise_event force row level security;
create policy owner on enterprise_event using (current_user = 'yinyu_owner');
create policy of_visible on enterprise_event to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (
    exists (select from enterprise e where e.id = enterprise_id)
    and (merged_into is null or exists (select from enterprise e where e.id = merged_into))
  );

grant select, insert on enterprise, enterprise_event to yinyu_app;
grant update (name, region, state) on enterprise to yinyu_app;
