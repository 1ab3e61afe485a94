-- Policies that officers write: a draft with every version that was kept, what its authors say of its cases, who asked for
-- approval and who decided, and what was published from which day to which. Nothing published is ever taken away.

create table policy_draft (
  id uuid primary key default gen_random_uuid(),
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  unit text not null check (length(unit) between 1 and 200),
  policy_id text not null check (policy_id ~ '^P[0-9]{2,6}$'),
  origin text not null check (origin in ('empty', 'policy', 'file')),
  state text not null check (state in ('writing', 'submitted', 'approved', 'dropped')),
  version integer not null check (version > 0),
  title text not null check (length(title) <= 300),
  begun_on date not null,
  begun_by text not null default acting_person(),
  begun_at timestamptz not null default now(),
  changed_by text not null default acting_person(),
  changed_at timestamptz not null default now()
);
create index policy_draft_region on policy_draft (region collate "C", changed_at);

create table policy_draft_version (
  draft_id uuid not null references policy_draft,
  version integer not null check (version > 0),
  content jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  saved_by text not null default acting_person(),
  saved_at timestamptz not null default now(),
  primary key (draft_id, version)
);
create trigger only_added before update or delete or truncate on policy_draft_version
  for each statement execute function refuse_change();

-- What the authors say of a generated case: known by its facts and its outcome, so that a mark ends with what it was about.
create table policy_draft_mark (
  draft_id uuid not null references policy_draft,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  judgement text not null check (judgement in ('right', 'wrong')),
  remark text check (length(remark) <= 500),
  marked_by text not null default acting_person(),
  marked_at timestamptz not null default now(),
  primary key (draft_id, fingerprint)
);

create table policy_draft_review (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null,
  version integer not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  publish_from date not null,
  submitted_by text not null default acting_person(),
  submitted_at timestamptz not null default now(),
  decision text check (decision in ('approved', 'rejected', 'taken-back')),
  reason text check (length(reason) <= 2000),
  decided_by text,
  decided_at timestamptz,
  foreign key (draft_id, version) references policy_draft_version,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decision <> 'approved' or decided_by <> submitted_by)
);
create index policy_draft_review_draft on policy_draft_review (draft_id, version);
create unique index policy_draft_review_one_open on policy_draft_review (draft_id) where decision is null;

create table published_policy (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references policy_draft,
  review_id uuid not null unique references policy_draft_review,
  region text not null check (region ~ '^[1-9][0-9]{5}$'),
  policy_id text not null check (policy_id ~ '^P[0-9]{2,6}$'),
  content jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  from_day date not null,
  published_by text not null default acting_person(),
  published_at timestamptz not null default now(),
  -- The last day on which it holds; the day before its first where it was withdrawn before that.
  last_day date check (last_day >= from_day - 1),
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_because text check (length(withdrawn_because) between 2 and 2000),
  check (num_nulls(last_day, withdrawn_by, withdrawn_at, withdrawn_because) in (0, 4))
);
create index published_policy_id on published_policy (policy_id, from_day);
create index published_policy_draft on published_policy (draft_id);

do $$
declare name text;
begin
  foreach name in array array['policy_draft', 'policy_draft_version', 'policy_draft_mark', 'policy_draft_review',
    'published_policy'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security;
      create policy owner on %I to yinyu_owner using (true) with check (true)', name, name, name);
  end loop;
  foreach name in array array['policy_draft_version', 'policy_draft_mark', 'policy_draft_review'] loop
    execute format('create policy of_visible on %I to yinyu_app
      using (exists (select from policy_draft d where d.id = draft_id))
      with check (exists (select from policy_draft d where d.id = draft_id))', name);
  end loop;
end $$;
create policy in_scope on policy_draft to yinyu_app
  using (region collate "C" >= (select region_low()) and region collate "C" <= (select region_high()))
  with check (region collate "C" >= (select region_low()) and region collate "C" <= (select region_high()));

-- What is published is for everybody; only who approved it, and wrote none of it, may publish it, and exactly what was approved.
create policy public on published_policy for select to yinyu_app using (true);
create policy approved on published_policy for insert to yinyu_app with check (
  exists (select from policy_draft d where d.id = draft_id and d.region = published_policy.region
    and d.policy_id = published_policy.policy_id)
  and exists (select from policy_draft_review r where r.id = review_id and r.draft_id = published_policy.draft_id
    and r.hash = published_policy.hash and r.decision = 'approved' and r.decided_by = (select acting_person()))
  and not exists (select from policy_draft_version v where v.draft_id = published_policy.draft_id
    and v.saved_by = (select acting_person())));
create policy withdrawn on published_policy for update to yinyu_app
  using (region collate "C" >= (select region_low()) and region collate "C" <= (select region_high()))
  with check (region collate "C" >= (select region_low()) and region collate "C" <= (select region_high()));

grant select, insert on policy_draft, policy_draft_version, policy_draft_mark, policy_draft_review, published_policy to yinyu_app;
grant update (state, version, title, changed_by, changed_at) on policy_draft to yinyu_app;
grant update (judgement, remark, marked_by, marked_at) on policy_draft_mark to yinyu_app;
grant update (decision, reason, decided_by, decided_at) on policy_draft_review to yinyu_app;
grant update (last_day, withdrawn_by, withdrawn_at, withdrawn_because) on published_policy to yinyu_app;

-- The next number for a policy that is written here, over all regions; one asker at a time.
create function next_policy_number(lowest integer) returns integer language plpgsql security definer
set search_path = yinyu as $$
begin
  perform pg_advisory_xact_lock(hashtext('policy number'));
  return greatest(lowest, (select coalesce(max(substr(policy_id, 2)::integer), 0) + 1 from policy_draft));
end
$$;
revoke execute on function next_policy_number from public;
grant execute on function next_policy_number to yinyu_app;
