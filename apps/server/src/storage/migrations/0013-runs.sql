-- Runs over all firms (全量判定): who asked, for which day, with which content and snapshot, how far it is, what came out.
-- The answers firm by firm lie in a file of the data folder; here are the counts, county by county.

create table bulk_run (
  id uuid primary key default gen_random_uuid(),
  asked_by text not null default acting_person(),
  -- The digits of the region of the post that asked; none where the program did. Below and above it the run is seen.
  region text not null default acting_region() check (region ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
  -- The post of the person; none where the program asked because the records had moved on.
  post_id uuid references post,
  asked_at timestamptz not null default now(),
  why text not null check (why in ('asked', 'moved-on', 'replay')),
  -- The run that is to be repeated.
  replay_of uuid references bulk_run,
  purpose text not null check (purpose in ('both', 'new', 're-check')),
  -- From where the records are seen: what held on a day, as far as it was known on a day.
  held_on date not null,
  known_on date not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'stopped')),
  firms_total integer not null default 0 check (firms_total >= 0),
  firms_done integer not null default 0 check (firms_done >= 0),
  -- SHA-256 of all standards, policies and indicators, and which version of each was in force.
  content text check (content ~ '^[0-9a-f]{64}$'),
  versions jsonb,
  -- SHA-256 of the snapshot it was decided on, and up to which numbers the records had been read.
  snapshot text check (snapshot ~ '^[0-9a-f]{64}$'),
  marks jsonb,
  -- SHA-256 of all answers in the order of enterprises.
  answers text check (answers ~ '^[0-9a-f]{64}$'),
  -- Null where the file of answers is no longer kept.
  file_bytes bigint check (file_bytes > 0),
  started_at timestamptz,
  ended_at timestamptz,
  stopped_by text,
  fault_code text,
  fault_message text,
  -- The process that works on it, and when it last said so.
  worker text,
  heartbeat_at timestamptz,
  attempts integer not null default 0,
  check ((state = 'done') = (answers is not null)),
  check ((state = 'failed') = (fault_code is not null)),
  check ((why = 'replay') = (replay_of is not null))
);
create index bulk_run_recent on bulk_run (asked_at desc, id desc);
create index bulk_run_waiting on bulk_run (asked_at) where state in ('queued', 'running');
create index bulk_run_kept on bulk_run (ended_at) where file_bytes is not null;

-- What one run found in one county: a post sees those of its region.
create table bulk_run_county (
  run_id uuid not null references bulk_run,
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  firms integer not null check (firms > 0),
  counts jsonb not null,
  primary key (run_id, region)
);

do $$
declare name text;
begin
  foreach name in array array['bulk_run', 'bulk_run_county'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security;
      create policy owner on %I to yinyu_owner using (true) with check (true)', name, name, name);
  end loop;
end $$;
-- A run asked for above is everybody's below; what a neighbour asks is nobody else's matter.
create policy above_and_below on bulk_run to yinyu_app
  using (starts_with(region, (select acting_region())) or starts_with((select acting_region()), region))
  with check (starts_with(region, (select acting_region())) or starts_with((select acting_region()), region));
create policy in_scope on bulk_run_county to yinyu_app
  using (starts_with(region, (select acting_region())) and run_id in (select id from bulk_run))
  with check (starts_with(region, (select acting_region())) and run_id in (select id from bulk_run));

grant select, insert on bulk_run, bulk_run_county to yinyu_app;
grant update (state, firms_total, firms_done, content, versions, snapshot, marks, answers, file_bytes, started_at, ended_at,
  stopped_by, fault_code, fault_message, worker, heartbeat_at, attempts) on bulk_run to yinyu_app;
