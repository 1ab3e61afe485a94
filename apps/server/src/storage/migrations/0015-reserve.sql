-- The reserve base (后备企业库) with the lists its candidates come from, and how far the firms that a policy is for have
-- come with it (应享未享). Nothing here decides over a title or over money.

-- A list of firms that somebody was given: shared by another department, recommended, or kept of a step of a policy.
create table firm_list (
  id uuid primary key default gen_random_uuid(),
  -- Digits of whose list it is; who lies above or below sees it, of the rows only those of firms that are seen.
  region text not null check (region ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
  reserve_source text,
  policy text,
  year integer check (year between 2000 and 2200),
  step text,
  name text not null check (length(name) between 1 and 200),
  issuer text not null check (length(issuer) between 1 and 200),
  issued_on date not null,
  file_name text not null check (length(file_name) between 1 and 255),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by text not null default acting_person(),
  uploaded_at timestamptz not null default now(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_because text check (length(withdrawn_because) between 1 and 500),
  check ((reserve_source is null) = (policy is not null)),
  check (num_nonnulls(policy, year, step) in (0, 3)),
  check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3))
);
create index firm_list_source on firm_list (reserve_source, uploaded_at) where reserve_source is not null;
create index firm_list_policy on firm_list (policy, year) where policy is not null;

-- Every row of the file, also those that could not be read or whose firm is not registered.
create table firm_list_row (
  list_id uuid not null references firm_list,
  row integer not null check (row >= 0),
  credit_code text,
  name text,
  -- What the list says beside code and name, in its order.
  details jsonb not null default '[]',
  enterprise_id uuid references enterprise,
  issue_code text,
  issue_message text,
  primary key (list_id, row),
  check ((issue_code is null) = (issue_message is null))
);
create index firm_list_row_enterprise on firm_list_row (enterprise_id);

-- Who was found on a day, from which sources: frozen.
create table reserve_batch (
  id uuid primary key default gen_random_uuid(),
  region text not null check (region ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
  year integer not null check (year between 2000 and 2200),
  found_on date not null,
  sources jsonb not null,
  -- The day and the digest of the facts that were judged, where a source is a standard.
  facts_on date,
  facts_digest text check (facts_digest ~ '^[0-9a-f]{64}$'),
  made_by text not null default acting_person(),
  made_at timestamptz not null default now()
);
create index reserve_batch_recent on reserve_batch (made_at desc);

create table reserve_find (
  batch_id uuid not null references reserve_batch,
  enterprise_id uuid not null references enterprise,
  source text not null,
  -- Where the firm was that day.
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  verdict text not null check (verdict in ('met', 'unknown')),
  why jsonb not null default '[]',
  primary key (batch_id, enterprise_id, source)
);
create index reserve_find_enterprise on reserve_find (enterprise_id);

-- How many each source gave in each city and county; nothing found is a row with zero (本次无).
create table reserve_count (
  batch_id uuid not null references reserve_batch,
  source text not null,
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  met integer not null check (met >= 0),
  unknown integer not null check (unknown >= 0),
  primary key (batch_id, source, region)
);

create table reserve_decision (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  enterprise_id uuid not null references enterprise,
  kind text not null check (kind in ('in', 'not-in', 'out')),
  batch_id uuid references reserve_batch,
  reason text not null check (length(reason) between 2 and 500),
  decided_on date not null,
  unit text not null check (length(unit) between 1 and 200),
  decided_by text not null default acting_person(),
  decided_at timestamptz not null default now()
);
create index reserve_decision_enterprise on reserve_decision (enterprise_id, decided_on, seq);

-- The firms that a policy of a year was counted for, and what the last count over all firms said of them.
create table take_up_firm (
  policy text not null,
  year integer not null check (year between 2000 and 2200),
  enterprise_id uuid not null references enterprise,
  -- The first count of the year that found it eligible; none yet while a fact is missing.
  met_on date,
  verdict text not null check (verdict in ('unmet', 'unknown', 'met')),
  facts_on date not null,
  -- In words: what is met, or what is missing.
  why jsonb not null default '[]',
  primary key (policy, year, enterprise_id)
);
create index take_up_firm_enterprise on take_up_firm (enterprise_id);

create table take_up_count (
  id uuid primary key default gen_random_uuid(),
  policy text not null,
  year integer not null check (year between 2000 and 2200),
  region text not null check (region ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
  facts_on date not null,
  facts_digest text not null check (facts_digest ~ '^[0-9a-f]{64}$'),
  met integer not null check (met >= 0),
  unknown integer not null check (unknown >= 0),
  counted_by text not null default acting_person(),
  counted_at timestamptz not null default now()
);
create index take_up_count_policy on take_up_count (policy, year, counted_at);

create table take_up_event (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  policy text not null,
  year integer not null check (year between 2000 and 2200),
  enterprise_id uuid not null references enterprise,
  kind text not null check (kind in
    ('told', 'interested', 'asked', 'replied', 'began', 'filed', 'approved', 'paid', 'reason', 'annulled')),
  happened_on date not null,
  reason text check (reason in ('not-needed', 'papers-hard', 'not-knowing-how', 'has-same-kind', 'other', 'under-way', 'refused')),
  note text check (length(note) between 1 and 1000),
  document text check (length(document) between 1 and 500),
  message_id uuid references message,
  list_id uuid references firm_list,
  annuls uuid references take_up_event,
  said_by text not null check (said_by in ('officer', 'firm')),
  person text not null default acting_person(),
  recorded_at timestamptz not null default now(),
  check ((reason is not null) = (kind = 'reason')),
  check ((annuls is not null) = (kind = 'annulled')),
  check (kind not in ('began', 'filed', 'approved', 'paid') or document is not null)
);
create index take_up_event_policy on take_up_event (policy, year, enterprise_id);
create index take_up_event_enterprise on take_up_event (enterprise_id);
create index take_up_event_message on take_up_event (message_id) where message_id is not null;
create index take_up_event_list on take_up_event (list_id) where list_id is not null;
create unique index take_up_event_annuls on take_up_event (annuls);

do $$
declare name text;
begin
  foreach name in array array['reserve_find', 'reserve_count', 'reserve_decision', 'take_up_count', 'take_up_event'] loop
    execute format('create trigger only_added before update or delete or truncate on %I
      for each statement execute function refuse_change()', name);
  end loop;
  foreach name in array array['firm_list', 'firm_list_row', 'reserve_batch', 'reserve_find', 'reserve_count',
    'reserve_decision', 'take_up_firm', 'take_up_count', 'take_up_event'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security;
      create policy owner on %I to yinyu_owner using (true) with check (true);
      grant select, insert on %I to yinyu_app', name, name, name, name);
  end loop;
  -- Seen by the region itself, by those above and by those below; written for one's own region and below.
  foreach name in array array['firm_list', 'reserve_batch'] loop
    execute format('create policy seen on %I for select to yinyu_app
      using (starts_with(region, (select acting_region())) or starts_with((select acting_region()), region));
      create policy made on %I for insert to yinyu_app with check (starts_with(region, (select acting_region())))',
      name, name);
  end loop;
  foreach name in array array['reserve_count', 'take_up_count'] loop
    execute format('create policy in_scope on %I to yinyu_app
      using (starts_with(region, (select acting_region()))) with check (starts_with(region, (select acting_region())))',
      name);
  end loop;
  -- These are work of the authorities; an enterprise sees none of them.
  foreach name in array array['reserve_find', 'reserve_decision', 'take_up_firm'] loop
    execute format('create policy of_visible on %I to yinyu_app
      using ((select acting_region()) is not null and exists (select from enterprise e where e.id = enterprise_id))
      with check ((select acting_region()) is not null and exists (select from enterprise e where e.id = enterprise_id))',
      name);
  end loop;
end $$;

create policy changed on firm_list for update to yinyu_app
  using (starts_with(region, (select acting_region()))) with check (starts_with(region, (select acting_region())));
create policy seen on firm_list_row for select to yinyu_app using (
  exists (select from firm_list l where l.id = list_id and starts_with(l.region, (select acting_region())))
  or (select acting_region()) is not null and exists (select from enterprise e where e.id = enterprise_id));
create policy made on firm_list_row for insert to yinyu_app with check (
  exists (select from firm_list l where l.id = list_id and starts_with(l.region, (select acting_region())))
  and (enterprise_id is null or exists (select from enterprise e where e.id = enterprise_id)));
create policy found on firm_list_row for update to yinyu_app
  using (exists (select from firm_list l where l.id = list_id and starts_with(l.region, (select acting_region()))))
  with check (exists (select from enterprise e where e.id = enterprise_id));

create policy of_visible on take_up_event to yinyu_app
  using (exists (select from enterprise e where e.id = enterprise_id))
  with check (exists (select from enterprise e where e.id = enterprise_id));
-- An enterprise sees what it was told and what it said itself; it speaks for itself only.
create policy own_words on take_up_event as restrictive for select to yinyu_app
  using ((select acting_region()) is not null or said_by = 'firm' or kind in ('told', 'replied'));
create policy own_voice on take_up_event as restrictive for insert to yinyu_app
  with check ((said_by = 'officer') = ((select acting_region()) is not null));

grant update (withdrawn_by, withdrawn_at, withdrawn_because) on firm_list to yinyu_app;
grant update (enterprise_id) on firm_list_row to yinyu_app;
grant update (met_on, verdict, facts_on, why) on take_up_firm to yinyu_app;

-- Since when somebody of an enterprise has read what it was told of the policies of a year. Who read it is not told.
create function take_up_reads(of_year integer) returns table (policy text, enterprise_id uuid, read_at timestamptz)
stable language sql security definer set search_path = yinyu as $$
  select t.policy, t.enterprise_id, min(r.at)
  from take_up_event t
  join message_read r on r.message_id = t.message_id
  join enterprise e on e.id = t.enterprise_id
  where t.year = of_year and t.kind = 'told'
    and (e.region collate "C" >= region_low() and e.region collate "C" <= region_high() or e.id = acting_enterprise())
  group by t.policy, t.enterprise_id
$$;
revoke execute on function take_up_reads from public;
grant execute on function take_up_reads to yinyu_app;
