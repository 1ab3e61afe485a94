-- Titles (certificates) and what happens to them. The events are the truth.

create table title (
  id uuid primary key default gen_random_uuid(),
  enterprise_id uuid not null references enterprise,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]*$'),
  certificate_number text check (length(certificate_number) between 1 and 100),
  issuer text not null check (length(issuer) between 1 and 200),
  unique (enterprise_id, id)
);

create table title_event (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity unique,
  enterprise_id uuid not null,
  title_id uuid not null,
  kind text not null check (kind in ('granted', 'extended', 'suspended', 'resumed', 'revoked', 'annulled')),
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  valid_from date,
  valid_to date,
  annuls uuid,
  document text not null check (length(document) between 1 and 500),
  unique (title_id, id),
  foreign key (enterprise_id, title_id) references title (enterprise_id, id),
  foreign key (title_id, annuls) references title_event (title_id, id),
  check ((valid_from is not null) = (kind = 'granted')),
  check (valid_to is null or kind in ('granted', 'extended')),
  check (kind <> 'extended' or valid_to is not null),
  check (valid_to >= valid_from),
  check ((annuls is not null) = (kind = 'annulled'))
);
create unique index title_event_annuls on title_event (annuls);
create index title_enterprise on title (enterprise_id, kind);

create trigger only_added before update or delete or truncate on title
  for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on title_event
  for each statement execute function refuse_change();

alter table title enable row level security;
alter table title force row level security;
create policy owner on title using (current_user = 'yinyu_owner');
create policy of_visible on title to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (exists (select from enterprise e where e.id = enterprise_id));

alter table title_event enable row level security;
alter table title_event force row level security;
create policy owner on title_event using (current_user = 'yinyu_owner');
create policy of_visible on title_event to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (exists (select from enterprise e where e.id = enterprise_id));

grant select, insert on title, title_event to yinyu_app;
